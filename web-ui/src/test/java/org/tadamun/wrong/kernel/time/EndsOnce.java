package org.tadamun.wrong.kernel.time;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;

/** Wrong: what is rolled back in there twice ends its timer for good. */
@Singleton
public class EndsOnce {

  @Schedule(hour = "*", persistent = false)
  void run() {
    // nothing to do: the transaction that the server begins is the sin
  }
}
