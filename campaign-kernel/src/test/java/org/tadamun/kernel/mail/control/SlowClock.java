package org.tadamun.kernel.mail.control;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that advances by a second each time it is read. */
final class SlowClock extends Clock {
  private final Clock start;
  private int looks;

  SlowClock(Clock start) {
    this.start = start;
  }

  @Override
  public Instant instant() {
    return start.instant().plusSeconds(looks++);
  }

  @Override
  public ZoneId getZone() {
    return start.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new SlowClock(start.withZone(zone));
  }
}
