package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A mail address as it is kept. It is kept encrypted, so that mails can be sent, and as keyed
 * fingerprints of the address and of its domain, by which both are recognised. None can be read
 * from the database alone.
 */
@Embeddable
public class Mailbox {

  /** The key number of a fingerprint that belongs to no address: no change of keys concerns it. */
  public static final int NO_KEY = 0;

  @Column(name = "address_hmac", nullable = false, length = 43)
  private String hmac;

  @Column(name = "key_no", nullable = false)
  private int keyNumber;

  @Column(name = "address", length = 600)
  private String encrypted;

  @Column(name = "domain_key", length = 43)
  private String domainKey;

  @Column(name = "bounced_at")
  private Instant bouncedAt;

  protected Mailbox() {}

  /**
   * The address of a signer.
   *
   * @param keyNumber which of the petition's keys, counted from 1, made both fingerprints
   */
  public Mailbox(String hmac, int keyNumber, String encrypted, String domainKey) {
    this.hmac = hmac;
    this.keyNumber = keyNumber;
    this.encrypted = encrypted;
    this.domainKey = domainKey;
  }

  /** A mail bounced for good: no more mails are sent to this address. */
  Mailbox dead(Instant now) {
    Mailbox dead = new Mailbox(hmac, keyNumber, encrypted, domainKey);
    dead.bouncedAt = now;
    return dead;
  }

  /** A mail sent at that moment arrived: an earlier bounce no longer counts. */
  Mailbox reachedBy(Instant mailedAt) {
    return bouncedAt != null && mailedAt.isAfter(bouncedAt)
        ? new Mailbox(hmac, keyNumber, encrypted, domainKey)
        : this;
  }

  /** Keeps only the fingerprint of the address, so that no mail can be sent to it. */
  Mailbox forgotten() {
    return new Mailbox(hmac, keyNumber, null, null);
  }

  /** Replaces the address by a fingerprint of no address, by which nobody is recognised. */
  Mailbox ofNobody(String nobody) {
    return new Mailbox(nobody, NO_KEY, null, null);
  }

  /** Whether this key of the petition, counted from 1, made both fingerprints. */
  public boolean isUnderKey(int number) {
    return keyNumber == number;
  }

  String hmac() {
    return hmac;
  }

  String encrypted() {
    return encrypted;
  }

  String domainKey() {
    return domainKey;
  }

  Instant bouncedAt() {
    return bouncedAt;
  }
}
