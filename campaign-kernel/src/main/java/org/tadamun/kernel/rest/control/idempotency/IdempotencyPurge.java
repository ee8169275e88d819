package org.tadamun.kernel.rest.control.idempotency;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/**
 * Hourly: deletes answers that an erasure has overtaken, and calls older than a day, in portions.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class IdempotencyPurge {

  private static final Logger LOG = System.getLogger(IdempotencyPurge.class.getName());

  @EJB private IdempotentCalls calls;
  @Inject private Clock clock;

  private final IsolatedTasks overtaken = new IsolatedTasks(LOG, "Clearing overtaken answers");
  private final IsolatedTasks old = new IsolatedTasks(LOG, "Purging idempotent calls");

  /**
   * Failures are caught here: the container ends a timer that fails twice in a row. A failed first
   * step does not keep the second from running.
   */
  @Schedule(hour = "*", minute = "41", persistent = false)
  @PermitAll
  public void run() {
    overtaken.attemptAll(clock.instant(), calls::eraseOvertaken);
    old.attemptAll(clock.instant(), this::purge);
  }

  private void purge() {
    int purged;
    do {
      purged = calls.purge();
    } while (purged == IdempotentCalls.PORTION);
  }
}
