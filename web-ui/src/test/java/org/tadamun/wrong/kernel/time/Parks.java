package org.tadamun.wrong.kernel.time;

import java.util.concurrent.locks.LockSupport;

/** Wrong: waits by hoping, under another name. */
public class Parks {

  void park() {
    LockSupport.parkNanos(1);
  }
}
