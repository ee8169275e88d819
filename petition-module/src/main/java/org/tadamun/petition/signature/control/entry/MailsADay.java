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
 * Nobody can have a stranger's mailbox filled: so many mails in a day, then silence. What is said
 * is kept all the same (docs/adr/131).
 */
@ApplicationScoped
public class MailsADay {

  private static final int MOST = 5;

  /** However often he has withdrawn: who comes and goes all day shall be bounded too. */
  private static final int MOST_IN_ALL = 10;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Whether the mails of the last day allow another one, news aside: a signer who gets many of
   * those must not wait for the link that he asks for. Whoever has withdrawn begins anew: what a
   * stranger had sent to him before does not keep him from signing himself; but not for ever.
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
