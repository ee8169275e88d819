package org.tadamun.petition.signature.control.news;

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
 * Mails news, portion by portion. It runs every second, since each portion must have gone out
 * before the next one is made: so news leave as fast as the mail server takes them, up to a portion
 * each second.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NewsRun {

  /** Limits one run for each mailing to this many portions. */
  private static final int PORTIONS = 10;

  /**
   * The most portions of mailboxes that one run deletes for each mailing; deleting is faster than
   * mailing.
   */
  private static final int FORGOTTEN = 50;

  private static final Logger LOG = System.getLogger(NewsRun.class.getName());

  @EJB private NewsPortions portions;
  @Inject private Clock clock;

  private final IsolatedTasks mailings = new IsolatedTasks(LOG, "Mailing news,");

  /** Separate, so that success of one job does not reset the failures noted of the other. */
  private final IsolatedTasks ends = new IsolatedTasks(LOG, "Forgetting to whom news went,");

  /** Failures are caught, because the container cancels a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @PermitAll
  public void run() {
    mailings.attemptEach(clock, portions::due, this::drive);
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  @PermitAll
  public void forgetEnded() {
    ends.attemptEach(clock, portions::ended, this::forget);
  }

  private void drive(long id) {
    for (int i = 0; i < PORTIONS && portions.step(id); i++) {
      // The next portion, in a transaction of its own.
    }
  }

  private void forget(long id) {
    for (int i = 0; i < FORGOTTEN && portions.forget(id); i++) {
      // The next ones.
    }
  }
}
