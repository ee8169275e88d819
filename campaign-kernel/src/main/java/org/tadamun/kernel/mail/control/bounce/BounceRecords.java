package org.tadamun.kernel.mail.control.bounce;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import org.tadamun.kernel.mail.boundary.MailBounced;
import org.tadamun.kernel.mail.entity.MailState;
import org.tadamun.kernel.mail.entity.OutgoingMail;
import org.tadamun.kernel.secret.boundary.NumberSeal.Numbered;

/** Marks a mail that came back, and tells the part that ordered it, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceRecords {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Event<MailBounced> bounced;
  @Resource private SessionContext context;

  /** What a notification has changed. */
  public enum Outcome {
    BOUNCED,
    /** The bounce was known, or the mail is not kept any more. */
    KNOWN,
    /** The mail is not booked as sent yet: the notification has to be read again later. */
    EARLY
  }

  /** Checks the time too: after a restored backup another mail may have the number. */
  @PermitAll
  public Outcome note(Numbered which, BounceNote note) {
    OutgoingMail mail = em.find(OutgoingMail.class, which.number());
    if (mail == null || !which.isMadeAt(mail.createdAt())) {
      return Outcome.KNOWN;
    }
    if (mail.mayBounce()) {
      return bounce(mail, note);
    }
    boolean early = mail.state() == MailState.WAITING || mail.state() == MailState.SENDING;
    return early ? Outcome.EARLY : Outcome.KNOWN;
  }

  /**
   * Observers run first: a call-back of a mail that was given up also locks what it is about before
   * the mail. If the mail was called back or retried at this moment, all of it is rolled back.
   */
  private Outcome bounce(OutgoingMail mail, BounceNote note) {
    if (mail.about() != null) {
      bounced.fire(new MailBounced(mail.cause(), mail.about(), mail.campaignId(), note.failure()));
    }
    em.refresh(mail, LockModeType.PESSIMISTIC_WRITE);
    if (!mail.mayBounce()) {
      context.setRollbackOnly();
      return Outcome.EARLY;
    }
    mail.bounce(note.text());
    return Outcome.BOUNCED;
  }
}
