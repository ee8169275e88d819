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
import org.tadamun.kernel.time.boundary.OneByOne;

/**
 * Mails news in portions. It runs every second, because a portion is made only once the one before
 * it is sent: so news leave as fast as the mail server takes them, at most a portion each second.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class NewsRun {

  /** The most portions in a run. */
  private static final int PORTIONS = 10;

  /** The most deletions in a run; they are faster than mails. */
  private static final int FORGOTTEN = 50;

  private static final Logger LOG = System.getLogger(NewsRun.class.getName());

  @EJB private NewsPortions portions;
  @Inject private Clock clock;

  private final OneByOne mailings = new OneByOne(LOG, "Mailing news,");

  /** Separate, so that success of one job does not reset the failure count of the other. */
  private final OneByOne ends = new OneByOne(LOG, "Forgetting to whom news went,");

  /** Every failure is caught here, because the container ends a timer that fails twice in a row. */
  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  @PermitAll
  public void run() {
    mailings.attemptEach(clock, portions::due, this::drive);
  }

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  @PermitAll
  public void tidy() {
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
