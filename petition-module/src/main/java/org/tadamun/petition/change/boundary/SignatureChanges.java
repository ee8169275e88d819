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
import java.util.Map;
import java.util.TreeMap;
import org.tadamun.kernel.database.boundary.NewRows;
import org.tadamun.petition.change.entity.SignatureChange;
import org.tadamun.petition.change.entity.SignatureChangeKind;

/**
 * Writes down what ended, in the transaction of the act: what is rolled back did not end. Whoever
 * acts has locked the signature, so nobody else writes of it in the same moment.
 */
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
    write(signatures.stream().map(one -> new SignatureChange(petitionId, one, kind, now)).toList());
  }

  /** What stands there of the same hour is said once more, of decisions the last alone. */
  private void write(List<SignatureChange> changes) {
    Map<String, SignatureChange> all = new TreeMap<>();
    changes.forEach(one -> all.put(one.id(), one));
    NewRows.insertOrRenew(em, List.copyOf(all.values()), "id", "kind");
  }

  /** What is kept of one, the oldest hour first. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<ToldOfSignature> of(long signature) {
    return em.createQuery(
            "select c from SignatureChange c where c.signatureId = :signature"
                + " order by c.hourEnd, c.id",
            SignatureChange.class)
        .setParameter("signature", signature)
        .getResultStream()
        .map(ToldOfSignature::of)
        .toList();
  }

  /** Of one signature that had been confirmed; its organisation alone is told. */
  @PermitAll
  public void consentEnded(long petitionId, long signature, String organisation, String purpose) {
    Instant now = clock.instant();
    write(List.of(new SignatureChange(petitionId, signature, organisation, purpose, now)));
  }
}
