package org.tadamun.petition.signature.control.entry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.petition.signature.entity.Signature;
import org.tadamun.petition.signature.entity.SignatureState;

/**
 * Limits the mails about one signature in a day, so that nobody can fill a stranger's mailbox. A
 * form beyond the limit sends no mail; it is stored if an earlier link can still confirm it
 * (docs/adr/131).
 */
@ApplicationScoped
public class MailsADay {

  private static final int MOST = 5;

  /** The limit however often the signature was withdrawn and given again. */
  private static final int MOST_IN_ALL = 10;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Whether another mail may be sent. News do not count, since many of those must not delay a link
   * that was asked for. After a withdrawal the count begins anew, up to {@link #MOST_IN_ALL}: mails
   * that a stranger caused before should not keep the owner from signing.
   */
  public boolean allow(Signature signature) {
    Instant dayAgo = clock.instant().minus(Duration.ofDays(1));
    boolean anew =
        signature.state() == SignatureState.WITHDRAWN && signature.changedAt().isAfter(dayAgo);
    return count(signature, dayAgo) < (anew ? MOST_IN_ALL : MOST)
        && (!anew || count(signature, signature.changedAt()) < MOST);
  }

  private long count(Signature signature, Instant since) {
    return em.createQuery(
            "select count(t) from SignatureToken t"
                + " where t.signatureId = :signature and t.createdAt > :since"
                + " and t.newsOf is null",
            Long.class)
        .setParameter("signature", signature.id())
        .setParameter("since", since)
        .getSingleResult();
  }
}
