package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A link that was mailed to a signer; only its hash is kept. A signature may have several: signing
 * again leaves the links of earlier mails valid.
 */
@Entity
@Table(name = "petition_token")
public class SignatureToken {

  public static final Duration LIFETIME = Duration.ofDays(14);

  /** A mail that waited longer than this gives its link a new lifetime when it goes out. */
  public static final Duration LATE = Duration.ofDays(1);

  @Id
  @Column(name = "token_hash", length = 43)
  private String hash;

  @Column(name = "signature_id", nullable = false, updatable = false)
  private long signatureId;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "expires_at", nullable = false)
  private Instant expiresAt;

  /** The mail that contains the link, which may be deleted by now; null where no mail does. */
  @Column(name = "mail_id", updatable = false)
  private Long mailId;

  /** The version that the mail asks its reader to sign, too; null for all other mails. */
  @Column(name = "asks_version", updatable = false)
  private Integer asks;

  /** The organisation whose news this link ends; null for a link that opens the whole signature. */
  @Column(name = "news_of", updatable = false, length = 80)
  private String newsOf;

  protected SignatureToken() {}

  /**
   * A link with this hash to a signature.
   *
   * @param mailId null where no mail contains the link
   */
  public SignatureToken(
      String hash, long signatureId, Instant now, Instant expiresAt, Long mailId) {
    this.hash = hash;
    this.signatureId = signatureId;
    this.createdAt = now;
    this.expiresAt = expiresAt;
    this.mailId = mailId;
  }

  /**
   * The end of a link whose mail goes out now (docs/adr/133). The link of a reminder ends with the
   * signature, days before that of a first mail sent at that moment.
   *
   * @param until the end that was planned
   * @param ordered when the mail was ordered
   */
  public static Instant end(Instant until, Instant ordered, Instant now) {
    return ordered.plus(LATE).isBefore(now) ? now.plus(LIFETIME) : until;
  }

  /** Sets the version that the mail asks the signer of an earlier one to sign, too. */
  public SignatureToken asking(Integer version) {
    this.asks = version;
    return this;
  }

  /**
   * Limits the link to ending news: mailed news get forwarded, so the link must not open the
   * signature (docs/adr/261).
   *
   * @param organisation slug of the organisation; null leaves the link as it is
   */
  public SignatureToken endingNewsOf(String organisation) {
    this.newsOf = organisation;
    return this;
  }

  /** Whether the link lets its reader see and do what the signer may. */
  public boolean leadsToAll() {
    return newsOf == null;
  }

  /**
   * Whether the link ends the news of this organisation. Links that open the whole signature do,
   * too: older mails contain them, and a reader who withdraws consent there, or by the button of
   * the mail program, must not be refused.
   */
  public boolean endsNewsOf(String organisation) {
    return newsOf == null || newsOf.equals(organisation);
  }

  /** Null where its mail asks for no other version. */
  public Integer asks() {
    return asks;
  }

  /** Null where the link opens the whole signature. */
  public String newsOf() {
    return newsOf;
  }

  public long signatureId() {
    return signatureId;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }
}
