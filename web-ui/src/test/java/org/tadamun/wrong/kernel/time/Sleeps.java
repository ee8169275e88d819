package org.tadamun.wrong.kernel.time;

/** Wrong: waits by hoping. */
public class Sleeps {

  void sleep() throws InterruptedException {
    Thread.sleep(1);
  }
}
