package org.tadamun.petition.referral.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/**
 * By whose link a signature came that does not count yet; deleted when it counts or is taken out.
 */
@Entity
@Table(name = "petition_arrival")
public class PendingReferral {

  @Id
  @Column(name = "signature_id")
  private long signatureId;

  @Column(name = "code", nullable = false, updatable = false, length = PersonalLink.KEPT_LENGTH)
  private String code;

  protected PendingReferral() {}

  /**
   * @param code encrypted
   */
  public PendingReferral(long signatureId, String code) {
    this.signatureId = signatureId;
    this.code = code;
  }

  /** Encrypted. */
  public String code() {
    return code;
  }
}
