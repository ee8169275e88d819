package org.tadamun.wrong.kernel.time;

import java.util.concurrent.locks.LockSupport;

/** Wrong: it waits for a time, by parking. */
public class Parks {

  void park() {
    LockSupport.parkNanos(1);
  }
}
