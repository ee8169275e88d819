package org.tadamun.petition.signature.entity.renewal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.petition.signature.entity.standing.Hour;

/**
 * A signature that began to count under an earlier version after a new one was published. The run
 * that asks the earlier signers may have passed it already, so its owner is asked separately. Rows
 * are only inserted and deleted, so adding one waits for nobody.
 */
@Entity
@Table(name = "petition_renewal_late")
public class LateSigner extends DomainEntity {

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "signature_id", nullable = false, updatable = false)
  private long signatureId;

  protected LateSigner() {}

  /**
   * Keeps only the hour of the moment: the row waits as long as nobody may sign, and may outlive
   * its signer's personal data (docs/adr/248).
   */
  public LateSigner(long petitionId, long signatureId, Instant now) {
    super(Hour.of(now));
    this.petitionId = petitionId;
    this.signatureId = signatureId;
  }

  public long signatureId() {
    return signatureId;
  }
}
