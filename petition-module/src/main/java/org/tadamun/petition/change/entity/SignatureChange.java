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
 * That something of a confirmed signature ended, or came back: its number, what, and in which hour.
 * It outlives the signature, and of one that is nobody's by now no moment may tell whose it was
 * (docs/adr/248).
 */
@Entity
@Table(name = "petition_signature_change")
public class SignatureChange {

  /** So long every copy has time to follow. */
  public static final int DAYS_KEPT = 90;

  static final int ID_MAX = 160;

  /** Signature, hour and act: a number would tell which row came first, and of two nodes a lie. */
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

  /** Whom alone it concerns; null for everybody. */
  @Column(name = "organisation", updatable = false, length = 80)
  private String organisation;

  @Column(name = "purpose", updatable = false, length = 20)
  private String purpose;

  @Column(name = "hour_end", nullable = false, updatable = false)
  private Instant hourEnd;

  protected SignatureChange() {}

  /** Which concerns everybody who knows of it. */
  public SignatureChange(long petitionId, long signatureId, SignatureChangeKind kind, Instant now) {
    this.petitionId = petitionId;
    this.signatureId = signatureId;
    this.kind = kind;
    this.hourEnd = now.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
    this.id = signatureId + "/" + hourEnd + "/" + kind.act();
  }

  /** The end of a consent, which concerns one organisation. */
  public SignatureChange(
      long petitionId, long signatureId, String organisation, String purpose, Instant now) {
    this(petitionId, signatureId, SignatureChangeKind.CONSENT_ENDED, now);
    this.organisation = organisation;
    this.purpose = purpose;
    this.id += "/" + purpose + "/" + organisation;
  }

  /**
   * The same for the same act on the same signature in the same hour, which is told once. In the
   * order of their names decisions stand before what ended for good.
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

  /** For which the consent was; null of everything else. */
  public String purpose() {
    return purpose;
  }

  /** When the hour in which it happened is over. */
  public Instant hourEnd() {
    return hourEnd;
  }
}
