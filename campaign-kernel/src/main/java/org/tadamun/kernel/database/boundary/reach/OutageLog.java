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
  private final AtomicReference<Instant> refused = new AtomicReference<>();
  private volatile Instant ended = Instant.MIN;

  OutageLog(Logger log, InstantSource clock) {
    this.log = log;
    this.clock = clock;
  }

  /** For who tries to connect, before he does. */
  public Instant now() {
    return clock.instant();
  }

  /**
   * @param reason as the driver says it
   * @param began when it was asked: what comes late of an outage that is over is no new one
   */
  public void refused(String reason, Instant began) {
    if (began.isAfter(ended) && refused.getAndSet(clock.instant()) == null) {
      log.log(Level.WARNING, "The database gives no connection: {0}", reason);
    }
  }

  /** A new connection was given. */
  public void serves() {
    end(refused.get());
  }

  /** One that was kept serves. */
  public void servesStill() {
    Instant last = refused.get();
    if (last != null && last.plus(QUIET).isBefore(clock.instant())) {
      end(last);
    }
  }

  private void end(Instant last) {
    if (last != null && refused.compareAndSet(last, null)) {
      ended = clock.instant();
      log.log(Level.INFO, "The database answers again");
    }
  }
}
