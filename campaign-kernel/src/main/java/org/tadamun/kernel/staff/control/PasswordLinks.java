package org.tadamun.kernel.staff.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
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

  /**
   * @return done when it is decided, which no answer waits for
   */
  @Asynchronous
  @PermitAll
  public Future<Void> send(String email) {
    directory.byEmail(email).ifPresent(this::send);
    return new AsyncResult<>(null);
  }

  /** Locked before he is asked about: he may just be shut out. */
  private void send(StaffMember staff) {
    directory.lock(staff);
    if (staff.state() != StaffState.ACTIVE || tokens.isServed(staff)) {
      return;
    }
    outbox.put(StaffMails.passwordLink(staff, tokens.issue(TokenPurpose.PASSWORD, staff)));
    audit.record("staff.password-link-sent", "staff", staff.publicId(), null, null, null);
  }
}
