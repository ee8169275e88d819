package org.tadamun.wrong.kernel.time;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Wrong: a timer within the server's transaction ends for good after two rollbacks. */
@Singleton
public class EndsOnce {

  @Schedule(hour = "*", persistent = false)
  void run() {
    // Empty: the transaction that the server begins breaks the rule.
  }
}
