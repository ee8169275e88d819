package org.tadamun.petition.change.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.change.entity.SignatureChangeKind;

/** Writes down what ended, in the transaction of the act: what is rolled back did not end. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SignatureChanges {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /**
   * @param signatures by their numbers; each had been confirmed
   */
  @PermitAll
  public void note(long petitionId, Collection<Long> signatures, SignatureChangeKind kind) {
    Instant now = clock.instant();
    NewRows.insert(
        em,
        signatures.stream().map(one -> new SignatureChange(petitionId, one, kind, now)).toList());
  }

  /** What is kept of one, the oldest first. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<ToldOfSignature> of(long signature) {
    return em.createQuery(
            "select c from SignatureChange c where c.signatureId = :signature order by c.id",
            SignatureChange.class)
        .setParameter("signature", signature)
        .getResultStream()
        .map(ToldOfSignature::of)
        .toList();
  }

  /** Of one signature that had been confirmed; its organisation alone is told. */
  @PermitAll
  public void consentEnded(long petitionId, long signature, String organisation, String purpose) {
    em.persist(new SignatureChange(petitionId, signature, organisation, purpose, clock.instant()));
  }
}
