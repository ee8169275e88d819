package org.tadamun.petition.signature.entity.renewal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;
import org.tadamun.petition.signature.entity.standing.Hour;

/**
 * Somebody came to count under an earlier version after a new one had come. Whoever asks the others
 * may have passed him by, so he is asked apart. Rows only come and go: whoever adds one waits for
 * nobody.
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
   * Of its moment the hour is kept: it waits for as long as nobody may sign, and may outlive that
   * its signature is somebody's (docs/adr/248).
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
