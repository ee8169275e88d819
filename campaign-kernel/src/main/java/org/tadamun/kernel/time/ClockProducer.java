package org.tadamun.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * The one source of "now", so that a test can set the time. In microseconds, as PostgreSQL stores:
 * so the answer of a create request has the same moment as later reads.
 */
@ApplicationScoped
public class ClockProducer {

  @Produces
  public Clock clock() {
    return new Microseconds(Clock.systemUTC());
  }

  /**
   * Own class, since {@link Clock#tick} below a millisecond divides by zero in {@code millis()} of
   * JDK 21. Serializable as the platform's clocks, because view-scoped beans hold it.
   */
  private static final class Microseconds extends Clock implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Clock clock;

    Microseconds(Clock clock) {
      this.clock = clock;
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new Microseconds(clock.withZone(zone));
    }

    @Override
    public Instant instant() {
      return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
  }
}
