package org.tadamun.kernel.staff.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.kernel.staff.entity.TokenPurpose;

/** Makes links for new passwords beside the request, so that its time tells nothing. */
@Stateless
public class PasswordLinks {

  @EJB private AuditTrail audit;
  @EJB private Outbox outbox;
  @Inject private StaffDirectory directory;
  @Inject private StaffTokens tokens;

  @Asynchronous
  @PermitAll
  public void send(String email) {
    directory.byEmail(email).ifPresent(this::send);
  }

  /** Locked before he is asked about: he may just be shut out. */
  private void send(StaffMember staff) {
    directory.lock(staff);
    if (staff.state() != StaffState.ACTIVE) {
      return;
    }
    outbox.put(StaffMails.passwordLink(staff, tokens.issue(TokenPurpose.PASSWORD, staff)));
    audit.record("staff.password-link-sent", "staff", staff.publicId(), null, null, null);
  }
}
