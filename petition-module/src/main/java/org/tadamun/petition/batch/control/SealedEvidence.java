package org.tadamun.petition.batch.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.tadamun.kernel.secret.boundary.SealedParts;
import org.tadamun.kernel.secret.boundary.SealedStore;
import org.tadamun.kernel.secret.boundary.Secrets;

/** The files of evidence of batches. */
@ApplicationScoped
@SealedStore.Of(EvidenceStore.class)
public class SealedEvidence implements SealedStore {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Secrets secrets;

  @Override
  public String name() {
    return "evidence";
  }

  @Override
  public Portion renew(long place, Instant now) {
    return parts().renew(em, secrets, place);
  }

  @Override
  public long waiting() {
    return parts().waiting(em, secrets);
  }

  private SealedParts parts() {
    return new SealedParts("petition_evidence_part", "evidence_id", this::context);
  }

  private String context(long id) {
    return EvidenceStore.CONTEXT
        + em.createNativeQuery(
                "select w.public_id from petition_evidence f join petition_batch w on w.id = f.batch_id"
                    + " where f.id = ?1")
            .setParameter(1, id)
            .getSingleResult();
  }
}
