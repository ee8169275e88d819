package org.tadamun.petition.signature.control.bounce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.mail.boundary.MailBounced;
import org.tadamun.kernel.mail.entity.MailFailure;
import org.tadamun.petition.funnel.boundary.Funnel;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.petition.signature.control.SignatureLinks;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.SignatureToken;

/**
 * Expires an unconfirmed signature whose mail bounced for good, and marks a confirmed one. Bounces
 * of mails from before it was signed again, or before it was confirmed by a link that arrived, are
 * ignored. After other bounces reminders are still sent, two mails at most.
 *
 * <p>No figure changes: a counted signature keeps counting, and others never counted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class BouncedSignatures {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Funnel funnel;
  @Inject private SignatureLinks links;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;

  /** In the transaction that marks the mail. */
  @PermitAll
  public void bounced(@Observes MailBounced mail) {
    if (mail.failure() == MailFailure.NO_MAILBOX) {
      links.ofMail(mail.about()).filter(this::isNews).ifPresent(f -> end(f, mail));
    }
  }

  private boolean isNews(SignatureLinks.Found found) {
    Signature signature = found.signature();
    boolean unconfirmed = signature.confirmedAt() == null;
    boolean over =
        unconfirmed
            ? !signature.state().mayBecome(SignatureState.EXPIRED)
            : signature.state() == SignatureState.WITHDRAWN || signature.bouncedAt() != null;
    Instant since = unconfirmed ? signedLast(signature) : signature.confirmedAt();
    return !over && !found.createdAt().isBefore(since);
  }

  /**
   * When it was signed last, as its links tell: {@code changedAt} also changes when staff hold or
   * release it, which says nothing about the mailbox. A link that answers the form was made then,
   * and its end may have moved since, with a late mail (docs/adr/133); the end of a reminder's link
   * is counted from then.
   */
  private Instant signedLast(Signature signature) {
    return em.createQuery(
            "select t.createdAt, t.expiresAt from SignatureToken t"
                + " where t.signatureId = :signature",
            Object[].class)
        .setParameter("signature", signature.id())
        .getResultStream()
        .map(link -> earlier((Instant) link[0], (Instant) link[1]))
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  private static Instant earlier(Instant made, Instant end) {
    Instant counted = end.minus(SignatureToken.LIFETIME);
    return counted.isBefore(made) ? counted : made;
  }

  private void end(SignatureLinks.Found found, MailBounced mail) {
    Signature signature = found.signature();
    Instant now = clock.instant();
    signature.bounce(now);
    String id = Long.toString(signature.id());
    if (signature.state() == SignatureState.EXPIRED) {
      funnel.passed(signature.petitionId(), FunnelStage.BOUNCED, signature.signer().country(), 1);
      audit.recordOwn("signature.bounced", "signature", id, mail.campaignId(), "EXPIRED");
    } else {
      audit.recordOwn("signature.marked", "signature", id, mail.campaignId(), "UNREACHABLE");
    }
  }
}
