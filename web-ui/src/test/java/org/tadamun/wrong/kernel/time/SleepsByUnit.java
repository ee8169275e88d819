package org.tadamun.wrong.kernel.time;

import java.util.concurrent.TimeUnit;

/** Wrong: waits by hoping, in a unit of its choice. */
public class SleepsByUnit {

  void sleep() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1);
  }
}
