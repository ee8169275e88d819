package org.tadamun.petition.invalidation.control.words;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.tadamun.petition.invalidation.entity.Invalidation;
import org.tadamun.petition.signature.boundary.event.NamesForgotten;

/** Removes names of people from rules. */
@Stateless
public class RuleNames {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;
  @Inject private RuleErasureAnnouncer announcer;

  /**
   * Removes the words of rules that contain the name of a signer who leaves. In the signer's
   * transaction, and before their signatures are locked, since a run locks the rule first and
   * signatures then.
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(@Observes NamesForgotten his) {
    em.createQuery(
            "select i from Invalidation i where i.petitionId = :petition"
                + " and i.wordsEndedAt is null order by i.id",
            Invalidation.class)
        .setParameter("petition", his.petitionId())
        .getResultStream()
        .filter(one -> his.names().stream().anyMatch(one.rule()::isAbout))
        .forEach(
            one -> {
              em.refresh(one, LockModeType.PESSIMISTIC_WRITE);
              announcer.during(one, () -> one.forgetWords(clock.instant()));
            });
  }
}
