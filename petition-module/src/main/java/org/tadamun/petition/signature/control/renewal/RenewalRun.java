package org.tadamun.petition.signature.control.renewal;

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
 * Asks earlier signers, portion by portion, until all have been asked. Renewals under way are run
 * every second, since each portion must have gone out before the next one is made.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class RenewalRun {

  /** Limits one run for each renewal to this many portions. */
  private static final int PORTIONS = 10;

  private static final Logger LOG = System.getLogger(RenewalRun.class.getName());

  @EJB private EarlierSigners signers;
  @Inject private Clock clock;

  private final IsolatedTasks renewals = new IsolatedTasks(LOG, "Asking earlier signers,");

  /** Separate, so that success of one job does not reset the failures noted of the other. */
  private final IsolatedTasks begun = new IsolatedTasks(LOG, "Asking more earlier signers,");

  /** Failures are caught, because the container cancels a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "31", persistent = false)
  @PermitAll
  public void run() {
    renewals.attemptEach(clock, signers::unfinished, this::drive);
  }

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @PermitAll
  public void goOn() {
    begun.attemptEach(clock, signers::underWay, this::drive);
  }

  private void drive(long id) {
    for (int i = 0; i < PORTIONS && signers.step(id); i++) {
      // The next portion, in a transaction of its own.
    }
  }
}
