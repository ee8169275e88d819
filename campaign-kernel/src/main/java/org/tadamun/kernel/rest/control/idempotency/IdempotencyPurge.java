package org.tadamun.kernel.rest.control.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Forgets calls after a day, hourly, in small portions. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class IdempotencyPurge {

  private static final Logger LOG = System.getLogger(IdempotencyPurge.class.getName());

  @EJB private IdempotentCalls calls;

  @Schedule(hour = "*", minute = "41", persistent = false)
  @PermitAll
  public void run() {
    try {
      int purged;
      do {
        purged = calls.purge();
      } while (purged == IdempotentCalls.PORTION);
    } catch (RuntimeException failed) {
      // The container ends a timer that fails twice; the next hour does what is due by then.
      LOG.log(Level.WARNING, "Idempotent calls could not be purged now", failed);
    }
  }
}
