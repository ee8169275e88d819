package org.tadamun.petition.signature.control.upkeep;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tadamun.kernel.time.boundary.FirstHour;

/** Has expire every hour what nobody confirmed. */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ExpiryRun {

  /** An hour's work has an end, however many wait. */
  private static final int PORTIONS = 100;

  private static final Logger LOG = System.getLogger(ExpiryRun.class.getName());

  @EJB private SignatureExpiry expiry;

  /** For the container. */
  public ExpiryRun() {}

  ExpiryRun(SignatureExpiry expiry) {
    this.expiry = expiry;
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
    try {
      int most = SignatureExpiry.PORTION;
      for (int i = 0; i < PORTIONS && most == SignatureExpiry.PORTION; i++) {
        most = expiry.expire();
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Signatures could not be expired now", failed);
    }
  }
}
