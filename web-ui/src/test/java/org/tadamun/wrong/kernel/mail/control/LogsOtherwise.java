package org.tadamun.wrong.kernel.mail.control;

import java.util.logging.Logger;

/** Wrong: it uses another logger. */
public class LogsOtherwise {

  void log() {
    Logger.getLogger("wrong").info("");
  }
}
