package org.tadamun.petition.change.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Something of a confirmed signature that ended, or came back: the signature's id, what, and in
 * which hour. It outlives the signature, and must not show by its moment whose an erased signature
 * was (docs/adr/248).
 */
@Entity
@Table(name = "petition_signature_change")
public class SignatureChange {

  /** Long enough for every copy to follow. */
  public static final int DAYS_KEPT = 90;

  static final int ID_MAX = 160;

  /**
   * Signature, hour and act. A number from a sequence would show the order within an hour, and on
   * two nodes a wrong one.
   */
  @Id
  @Column(name = "id", length = ID_MAX)
  private String id;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "signature_id", nullable = false, updatable = false)
  private long signatureId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, length = 20)
  private SignatureChangeKind kind;

  /** The organisation that it concerns; null for all. */
  @Column(name = "organisation", updatable = false, length = 80)
  private String organisation;

  @Column(name = "purpose", updatable = false, length = 20)
  private String purpose;

  @Column(name = "hour_end", nullable = false, updatable = false)
  private Instant hourEnd;

  protected SignatureChange() {}

  /** Creates a change that concerns all who know of the signature. */
  public SignatureChange(long petitionId, long signatureId, SignatureChangeKind kind, Instant now) {
    this.petitionId = petitionId;
    this.signatureId = signatureId;
    this.kind = kind;
    this.hourEnd = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    this.id = signatureId + "/" + hourEnd + "/" + kind.act();
  }

  /** Creates the end of a consent, which concerns one organisation. */
  public SignatureChange(
      long petitionId, long signatureId, String organisation, String purpose, Instant now) {
    this(petitionId, signatureId, SignatureChangeKind.CONSENT_ENDED, now);
    this.organisation = organisation;
    this.purpose = purpose;
    this.id += "/" + purpose + "/" + organisation;
  }

  /**
   * Equal for the same act on the same signature in the same hour, which is told once. By the names
   * of acts, decisions sort before what ended for good.
   */
  public String id() {
    return id;
  }

  public long signatureId() {
    return signatureId;
  }

  public SignatureChangeKind kind() {
    return kind;
  }

  public String organisation() {
    return organisation;
  }

  /** The purpose of the consent; null for other kinds. */
  public String purpose() {
    return purpose;
  }

  /** The end of the hour in which it happened. */
  public Instant hourEnd() {
    return hourEnd;
  }
}
