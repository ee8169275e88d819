package org.tadamun.petition.channel.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.retention.boundary.Kept;
import org.tadamun.petition.exemption.boundary.Exemptions;

/**
 * Ends, night by night, the codes by which only such came as had signed before. They are kept as
 * long as those of a new address that confirms nothing: were one gone before the other, the list
 * would tell which of the two it was.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ChannelSweep {

  private static final Logger LOG = System.getLogger(ChannelSweep.class.getName());

  /** A night's work has an end, however many codes somebody has invented. */
  private static final int PORTIONS = 100;

  @EJB private ChannelBooking booking;
  @EJB private Exemptions exemptions;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.retention.unconfirmed", defaultValue = "P30D")
  private String configured;

  /** A failure stays here: the container ends a timer that fails twice in a row. */
  @Schedule(hour = "2", minute = "43", persistent = false)
  @PermitAll
  public void run() {
    Kept kept = Kept.parse(configured);
    if (kept.isForEver()) {
      return;
    }
    try {
      Instant now = clock.instant();
      boolean more = true;
      for (int i = 0; more && i < PORTIONS; i++) {
        more = booking.forgetOfNobody(kept.since(now), exemptions.exempt(now));
      }
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "Codes that nobody came by could not be forgotten now", failed);
    }
  }
}
