package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.time.boundary.FirstHour;
import org.tadamun.kernel.time.boundary.IsolatedTasks;

/** Lets signatures that were not confirmed in time expire, once an hour. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ExpiryRun {

  static final int PORTION = 500;

  /** Limits the work of one hour to this many portions. */
  private static final int PORTIONS = 100;

  private static final Logger LOG = System.getLogger(ExpiryRun.class.getName());

  @EJB private SignatureExpiry expiry;
  @Inject private Clock clock;

  private final IsolatedTasks signatures = new IsolatedTasks(LOG, "Expiring signatures");
  private final Portions portions = new Portions(LOG, "Expiring signature");

  /** For the container. */
  public ExpiryRun() {}

  ExpiryRun(SignatureExpiry expiry, Clock clock) {
    this.expiry = expiry;
    this.clock = clock;
  }

  /** Waits for an hour after the start: expiry cannot be undone, and the clock may be wrong. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  @PermitAll
  public void onTimer() {
    if (FirstHour.isOver()) {
      run();
    }
  }

  /**
   * Runs now. The container cancels a timer that fails twice in a row, for example in an hour
   * without a database. So failures are caught here, and the next hour does all that is due by
   * then.
   */
  @PermitAll
  public void run() {
    signatures.attemptAll(clock.instant(), this::expire);
  }

  /** Each portion is sorted, because all code locks signatures in ascending order of their ids. */
  private void expire() {
    List<Long> due = expiry.due(PORTIONS * PORTION);
    for (int from = 0; from < due.size(); from += PORTION) {
      List<Long> portion = due.subList(from, Math.min(from + PORTION, due.size()));
      portions.attempt(portion.stream().sorted().toList(), clock, expiry::expire);
    }
  }
}
