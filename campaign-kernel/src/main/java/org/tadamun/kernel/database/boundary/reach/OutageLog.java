package org.tadamun.kernel.database.boundary.reach;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Two lines of each outage in the log: its first refusal, and its end.
 *
 * <p>The end is also what is seen of a connection that the pool had kept: it may open no new one
 * for hours, and an outage that began in those would stand nowhere.
 */
public final class OutageLog {

  /** A server has one database, from whichever pool a connection is. */
  public static final OutageLog OF_SERVER =
      new OutageLog(System.getLogger(OutageLog.class.getName()));

  private final Logger log;
  private final AtomicBoolean away = new AtomicBoolean();

  OutageLog(Logger log) {
    this.log = log;
  }

  /**
   * @param reason as the driver says it
   */
  public void refused(String reason) {
    if (!away.getAndSet(true)) {
      log.log(Level.WARNING, "The database gives no connection: {0}", reason);
    }
  }

  public void serves() {
    if (away.getAndSet(false)) {
      log.log(Level.INFO, "The database answers again");
    }
  }
}
