package org.tadamun.kernel.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one source of "now", so that a test can set the time. It ticks in microseconds, which is what
 * PostgreSQL keeps: what is answered when a thing is made is what is read of it later.
 */
@ApplicationScoped
public class ClockProducer {

  private static final Duration TICK = Duration.ofNanos(1_000);

  @Produces
  public Clock clock() {
    return Clock.tick(Clock.systemUTC(), TICK);
  }
}
