package org.tadamun.wrong.kernel.time;

import java.time.Clock;

/** Wrong: it makes a clock instead of using the injected one. */
public class OwnClock {

  private final Clock clock = Clock.systemUTC();

  long millis() {
    return clock.millis();
  }
}
