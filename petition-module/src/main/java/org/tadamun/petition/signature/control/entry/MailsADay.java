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
 * Limits the mails of a signature in a day, so that nobody can fill a stranger's mailbox. A form
 * beyond the limit sends no mail; it is stored if an earlier link can still confirm it
 * (docs/adr/131).
 */
@ApplicationScoped
public class MailsADay {

  private static final int MOST = 5;

  /** The limit in a day for a signer who has withdrawn in it, however often. */
  private static final int MOST_IN_ALL = 10;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Whether one more mail may be sent. News do not count: a signer who gets many must not wait for
   * the link that they ask for. After a withdrawal the count begins anew, up to a higher limit:
   * mails that a stranger had caused before must not keep the owner from signing.
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
