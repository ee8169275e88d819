package org.tadamun.kernel.time.boundary;

import java.time.Instant;
import java.time.InstantSource;

/** The clock that all nodes see, which shows what a test says. */
public final class ToldClock extends SharedClock {

  private final InstantSource shown;

  public ToldClock(InstantSource shown) {
    this.shown = shown;
  }

  @Override
  public Instant now() {
    return shown.instant();
  }
}
