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
 * Records what ended, in the transaction of the act. The caller has locked the signature, so nobody
 * else writes about it at the same time.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class SignatureChanges {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  /** Records the same act for several signatures, each of which had been confirmed. */
  @PermitAll
  public void note(long petitionId, Collection<Long> signatures, SignatureChangeKind kind) {
    Instant now = clock.instant();
    write(signatures.stream().map(one -> new SignatureChange(petitionId, one, kind, now)).toList());
  }

  /** Replaces rows of the same hour and act; of contrary decisions the last one stays. */
  private void write(List<SignatureChange> changes) {
    Map<String, SignatureChange> all = new TreeMap<>();
    changes.forEach(one -> all.put(one.id(), one));
    NewRows.insertOrRenew(em, List.copyOf(all.values()), "id", "kind");
  }

  /** What is recorded of one signature, oldest hour first. */
  @PermitAll
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public List<CopyNotice> of(long signature) {
    return em.createQuery(
            "select c from SignatureChange c where c.signatureId = :signature"
                + " order by c.hourEnd, c.id",
            SignatureChange.class)
        .setParameter("signature", signature)
        .getResultStream()
        .map(CopyNotice::of)
        .toList();
  }

  /** Records the end of a consent of a confirmed signature; only its organisation sees it. */
  @PermitAll
  public void consentEnded(long petitionId, long signature, String organisation, String purpose) {
    Instant now = clock.instant();
    write(List.of(new SignatureChange(petitionId, signature, organisation, purpose, now)));
  }
}
