package org.tadamun.wrong.kernel.mail.control;

import java.util.logging.Logger;

/** Wrong: a second way to log. */
public class LogsOtherwise {

  void log() {
    Logger.getLogger("wrong").info("");
  }
}
