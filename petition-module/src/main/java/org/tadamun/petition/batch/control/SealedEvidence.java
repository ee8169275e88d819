package org.tadamun.petition.batch.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.tadamun.kernel.secret.boundary.SealedParts;
import org.tadamun.kernel.secret.boundary.SealedStore;

/** Names the table with the encrypted files of evidence of batches. */
@ApplicationScoped
@SealedStore.Of(EvidenceStore.class)
public class SealedEvidence extends SealedParts {

  public SealedEvidence() {
    super(
        "evidence",
        "petition_evidence_part",
        "evidence_id",
        EvidenceStore.CONTEXT,
        "select w.public_id from petition_evidence f join petition_batch w on w.id = f.batch_id"
            + " where f.id = ?1");
  }
}
