package org.tadamun.kernel.staff.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.staff.entity.StaffState;

/**
 * Puts failed sign-ins into the trail beside the request. A row is written and committed where the
 * address is somebody's and not where it is nobody's, so its time would tell which is which.
 */
@Stateless
public class FailedSignIns {

  @EJB private AuditTrail audit;
  @Inject private StaffDirectory directory;

  @Asynchronous
  @PermitAll
  public void record(String email) {
    directory
        .byEmail(email)
        .filter(staff -> staff.state() == StaffState.ACTIVE)
        .ifPresent(
            staff ->
                audit.recordOwn("staff.sign-in-failed", "staff", staff.publicId(), null, null));
  }
}
