package org.tadamun.kernel.time.boundary;

import java.time.Instant;
import java.time.InstantSource;

/** The clock shared by all nodes, which shows the time that a test sets. */
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
