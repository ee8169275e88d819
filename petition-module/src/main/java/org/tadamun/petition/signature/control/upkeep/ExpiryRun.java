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
import org.tadamun.kernel.time.boundary.FirstHour;
import org.tadamun.kernel.time.boundary.OneByOne;

/** Has expire every hour what nobody confirmed. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ExpiryRun {

  /** An hour's work has an end, however many wait. */
  private static final int PORTIONS = 100;

  private static final Logger LOG = System.getLogger(ExpiryRun.class.getName());

  @EJB private SignatureExpiry expiry;
  @Inject private Clock clock;

  private final OneByOne signatures = new OneByOne(LOG, "Expiring signatures");

  /** For the container. */
  public ExpiryRun() {}

  ExpiryRun(SignatureExpiry expiry, Clock clock) {
    this.expiry = expiry;
    this.clock = clock;
  }

  /** Not at once: what has expired stays so, and the clock may be wrong. */
  @Schedule(hour = "*", minute = "17", persistent = false)
  @PermitAll
  public void look() {
    if (FirstHour.isOver()) {
      run();
    }
  }

  /**
   * The container ends a timer that fails twice in a row, as in an hour without a database: so a
   * failure stays here, and the next hour does what is due by then.
   */
  @PermitAll
  public void run() {
    signatures.attemptAll(clock.instant(), this::expire);
  }

  private void expire() {
    int most = SignatureExpiry.PORTION;
    for (int i = 0; i < PORTIONS && most == SignatureExpiry.PORTION; i++) {
      most = expiry.expire();
    }
  }
}
