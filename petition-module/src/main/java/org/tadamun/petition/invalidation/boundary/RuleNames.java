package org.tadamun.petition.invalidation.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Collection;
import org.tadamun.petition.invalidation.entity.Invalidation;

/** The names of people that stand in rules. */
@Stateless
public class RuleNames {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * Somebody leaves with his name: no rule of his petition keeps it. Called before his signatures
   * are locked, since a run locks itself first and signatures then.
   *
   * @param names given and family name, as he signed; null of what was taken back before
   */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void forget(long petitionId, Collection<String> names) {
    em.createQuery(
            "select i from Invalidation i where i.petitionId = :petition"
                + " and i.wordsEndedAt is null order by i.id",
            Invalidation.class)
        .setParameter("petition", petitionId)
        .getResultStream()
        .filter(one -> names.stream().anyMatch(one.rule()::isAbout))
        .forEach(
            one -> {
              em.refresh(one, LockModeType.PESSIMISTIC_WRITE);
              one.forgetWords(clock.instant());
            });
  }
}
