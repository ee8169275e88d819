package org.tadamun.wrong.kernel.time;

import java.util.concurrent.TimeUnit;

/** Wrong: it waits for a time, by a time unit. */
public class SleepsByUnit {

  void sleep() throws InterruptedException {
    TimeUnit.MILLISECONDS.sleep(1);
  }
}
