package org.tadamun.kernel.staff.control;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.mail.boundary.Outbox;
import org.tadamun.kernel.staff.control.background.BackgroundWork;
import org.tadamun.kernel.staff.entity.StaffMember;
import org.tadamun.kernel.staff.entity.StaffState;
import org.tadamun.kernel.staff.entity.TokenPurpose;

/** Makes links for new passwords outside of the request, so that its time tells nothing. */
@Stateless
public class PasswordLinks {

  @EJB private AuditTrail audit;
  @EJB private Outbox outbox;
  @Inject private StaffDirectory directory;
  @Inject private StaffTokens tokens;
  @Resource private SessionContext context;

  /**
   * @return done when it is decided, which no answer waits for
   */
  @Asynchronous
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Future<Void> send(String email) {
    PasswordLinks own = context.getBusinessObject(PasswordLinks.class);
    BackgroundWork.keep(
        () -> own.write(email), "A link for a forgotten password could not be mailed");
    return new AsyncResult<>(null);
  }

  /** In a transaction of its own, whose failure the caller sees. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void write(String email) {
    directory.byEmail(email).ifPresent(this::send);
  }

  /** Locks the account before its state is read: the person may be shut out at this moment. */
  private void send(StaffMember staff) {
    directory.lock(staff);
    if (staff.state() != StaffState.ACTIVE || tokens.isServed(staff)) {
      return;
    }
    outbox.put(StaffMails.passwordLink(staff, tokens.issue(TokenPurpose.PASSWORD, staff)));
    audit.record("staff.password-link-sent", "staff", staff.publicId(), null, null, null);
  }
}
