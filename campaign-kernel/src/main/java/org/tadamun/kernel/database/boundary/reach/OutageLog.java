package org.tadamun.kernel.database.boundary.reach;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Logs each outage of the database with two lines: at its first refusal and at its end.
 *
 * <p>A pooled connection that works also ends an outage, since the pool may open no new one for
 * hours. But not at once: a database that has too many connections serves the old ones while it
 * refuses new ones again and again.
 */
public final class OutageLog {

  /** One for the whole server, which has one database in all its pools. */
  public static final OutageLog OF_SERVER =
      new OutageLog(System.getLogger(OutageLog.class.getName()), InstantSource.system());

  /** Without refusals for this long, a pooled connection that works ends the outage. */
  static final Duration QUIET = Duration.ofSeconds(10);

  private final Logger log;
  private final InstantSource clock;
  private final AtomicReference<Outage> outage = new AtomicReference<>(new Outage(0, null));

  /**
   * The present or the next outage.
   *
   * @param number counts outages
   * @param refused the last refusal; null while there is no outage
   */
  private record Outage(long number, Instant refused) {}

  OutageLog(Logger log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** The number to pass to {@link #refused}; to be read before connecting. */
  public long number() {
    return outage.get().number();
  }

  /**
   * Notes a refused connection.
   *
   * @param reason as the driver says it
   * @param number as read before connecting: a late refusal of an outage that is over begins no new
   *     one
   */
  public void refused(String reason, long number) {
    Instant now = clock.instant();
    Outage before =
        outage.getAndUpdate(one -> one.number() == number ? new Outage(number, now) : one);
    if (before.number() == number && before.refused() == null) {
      log.log(Level.WARNING, "The database gives no connection: {0}", reason);
    }
  }

  /** Notes that a new connection was opened. */
  public void serves() {
    end(outage.get());
  }

  /** Notes that a pooled connection works. */
  public void servesStill() {
    Outage last = outage.get();
    if (last.refused() != null && last.refused().plus(QUIET).isBefore(clock.instant())) {
      end(last);
    }
  }

  private void end(Outage last) {
    if (last.refused() != null && outage.compareAndSet(last, new Outage(last.number() + 1, null))) {
      log.log(Level.INFO, "The database answers again");
    }
  }
}
