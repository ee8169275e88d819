package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * A link that was mailed to a signer; only its hash is kept. A signature may have several: signing
 * again never makes an earlier mail worthless.
 */
@Entity
@Table(name = "petition_token")
public class SignatureToken {

  public static final Duration LIFETIME = Duration.ofDays(14);

  /** A mail that was on its way for longer begins the time of its link when it goes out. */
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

  /** The mail that brings it; that one may be gone by now. */
  @Column(name = "mail_id", updatable = false)
  private Long mailId;

  /** The version that its mail asks to sign too; null for all other mails. */
  @Column(name = "asks_version", updatable = false)
  private Integer asks;

  /** The organisation of which it ends the news, and that is all; null where it leads to all. */
  @Column(name = "news_of", updatable = false, length = 80)
  private String newsOf;

  protected SignatureToken() {}

  /**
   * @param mailId null where no mail brings it
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
   * Until when a link lasts whose mail goes out now (docs/adr/133). A reminder's ends with the
   * signature, days before that of a first mail of its time.
   *
   * @param until when it was to last
   * @param ordered when its mail was
   */
  public static Instant end(Instant until, Instant ordered, Instant now) {
    return ordered.plus(LATE).isBefore(now) ? now.plus(LIFETIME) : until;
  }

  /** Its mail asks whoever signed an earlier version to sign this one too. */
  public SignatureToken asking(Integer version) {
    this.asks = version;
    return this;
  }

  /**
   * It ends news and opens nothing: mailed news are passed on (docs/adr/261).
   *
   * @param organisation whose news, by its slug; null where it leads to all
   */
  public SignatureToken endingNewsOf(String organisation) {
    this.newsOf = organisation;
    return this;
  }

  /** Whether whoever has it may see and do what the signer himself may. */
  public boolean leadsToAll() {
    return newsOf == null;
  }

  /**
   * Also one that leads to all: mails of before links were narrowed have it, and whoever withdraws
   * his yes there, or by the button of his mail program, is not told that he has for nothing.
   */
  public boolean endsNewsOf(String organisation) {
    return newsOf == null || newsOf.equals(organisation);
  }

  /** Null where its mail asks for no other version than its own. */
  public Integer asks() {
    return asks;
  }

  /** Null where it leads to all. */
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
