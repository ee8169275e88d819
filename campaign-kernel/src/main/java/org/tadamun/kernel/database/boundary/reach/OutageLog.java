package org.tadamun.kernel.database.boundary.reach;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Two lines of each outage in the log: its first refusal, and its end.
 *
 * <p>The end is also what is seen of a connection that the pool had kept: it may open no new one
 * for hours, and an outage that began in those would stand nowhere. But a database that is full
 * serves those and refuses new ones, again and again.
 */
public final class OutageLog {

  /** A server has one database, from whichever pool a connection is. */
  public static final OutageLog OF_SERVER =
      new OutageLog(System.getLogger(OutageLog.class.getName()), InstantSource.system());

  /** In which nothing was refused, so that what serves still says something of the others. */
  static final Duration QUIET = Duration.ofSeconds(10);

  private final Logger log;
  private final InstantSource clock;
  private final AtomicReference<Outage> outage = new AtomicReference<>(new Outage(0, null));

  /**
   * @param number which it is, or would be
   * @param refused when it refused last, null while none is
   */
  private record Outage(long number, Instant refused) {}

  OutageLog(Logger log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** For who tries to connect, before he does: of which outage his refusal would be. */
  public long number() {
    return outage.get().number();
  }

  /**
   * @param reason as the driver says it
   * @param number as it was before: what comes late of an outage that is over is no new one
   */
  public void refused(String reason, long number) {
    Instant now = clock.instant();
    Outage before =
        outage.getAndUpdate(one -> one.number() == number ? new Outage(number, now) : one);
    if (before.number() == number && before.refused() == null) {
      log.log(Level.WARNING, "The database gives no connection: {0}", reason);
    }
  }

  /** A new connection was given. */
  public void serves() {
    end(outage.get());
  }

  /** One that was kept serves. */
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
