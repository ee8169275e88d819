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

/** Marks a mail that came back, and tells whoever ordered it, in one transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BounceBook {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Event<MailBounced> bounced;
  @Resource private SessionContext context;

  /** What came of a notification. */
  public enum Outcome {
    BOUNCED,
    /** That was known, or of that mail nothing is kept any more. */
    KNOWN,
    /** It is not written down yet that this mail went out: to be looked at again. */
    EARLY
  }

  /** What has its number and is not as old took its place after a backup was restored. */
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
   * Whoever ordered it hears of it first: who calls one back that was given up locks what it is
   * about before the mail. Where that happened in this moment, or somebody tries it again, nobody
   * was told anything.
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
