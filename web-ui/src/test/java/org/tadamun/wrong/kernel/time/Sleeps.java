package org.tadamun.wrong.kernel.time;

/** Wrong: it waits for a time. */
public class Sleeps {

  void sleep() throws InterruptedException {
    Thread.sleep(1);
  }
}
