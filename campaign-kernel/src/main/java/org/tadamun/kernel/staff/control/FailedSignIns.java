package org.tadamun.kernel.staff.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.staff.entity.StaffState;

/**
 * Puts failed sign-ins into the trail beside the request, or into the log where no account is
 * meant. A row is written and committed where the address is somebody's and not where it is
 * nobody's, so its time would tell which is which.
 */
@Stateless
public class FailedSignIns {

  private static final Logger LOG = System.getLogger(FailedSignIns.class.getName());

  @EJB private AuditTrail audit;
  @Inject private StaffDirectory directory;

  @Asynchronous
  @PermitAll
  public void record(String email) {
    directory
        .byEmail(email)
        .filter(staff -> staff.state() == StaffState.ACTIVE)
        .ifPresentOrElse(
            staff -> audit.recordOwn("staff.sign-in-failed", "staff", staff.publicId(), null, null),
            () -> LOG.log(Level.INFO, "A sign-in failed for an address that lets nobody in"));
  }
}
