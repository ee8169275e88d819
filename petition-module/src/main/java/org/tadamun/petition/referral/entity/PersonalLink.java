package org.tadamun.petition.referral.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import org.tadamun.kernel.secret.boundary.NumberSeal;

/**
 * A signer's own link to the petition, and how many have confirmed by it. The number is raised by
 * an update statement, since many may confirm at once.
 */
@Entity
@Table(name = "petition_personal_link")
@NamedQuery(
    name = PersonalLink.OF_SIGNATURE,
    query = "select l from PersonalLink l where l.signatureId = :signature")
public class PersonalLink {

  public static final String OF_SIGNATURE = "PersonalLink.ofSignature";
  public static final int LENGTH = 12;

  /** Length of an encrypted code: a letter and the ciphertext. */
  public static final int KEPT_LENGTH = 1 + NumberSeal.LENGTH;

  /** The size of a step in numbers that are shown (docs/adr/123). */
  public static final int STEP = 5;

  @Id
  @Column(name = "code", length = KEPT_LENGTH)
  private String code;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "signature_id", nullable = false, updatable = false)
  private long signatureId;

  @Column(name = "brought", nullable = false)
  private long brought;

  protected PersonalLink() {}

  /**
   * @param code encrypted
   */
  public PersonalLink(String code, long petitionId, long signatureId) {
    this.code = code;
    this.petitionId = petitionId;
    this.signatureId = signatureId;
  }

  /** Encrypted. */
  public String code() {
    return code;
  }

  public long petitionId() {
    return petitionId;
  }

  /** The number that may be shown, rounded down to a step. */
  public long atLeast() {
    return stepOf(brought);
  }

  static long stepOf(long number) {
    return number - number % STEP;
  }
}
