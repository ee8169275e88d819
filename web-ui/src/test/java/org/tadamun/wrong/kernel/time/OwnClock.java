package org.tadamun.wrong.kernel.time;

import java.time.Clock;

/** Wrong: a clock beside the one that is injected. */
public class OwnClock {

  private final Clock clock = Clock.systemUTC();

  long millis() {
    return clock.millis();
  }
}
