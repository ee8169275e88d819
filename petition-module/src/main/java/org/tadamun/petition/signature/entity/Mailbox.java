package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A mail address as it is kept: encrypted, to write to it, and as keyed fingerprints of the whole
 * and of its domain, by which the same one is known again. None can be read from the database
 * alone.
 */
@Embeddable
public class Mailbox {

  /**
   * Of a fingerprint of nobody: it is under no key, so no change of keys and no end concerns it.
   */
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
   * @param keyNumber which of its petition's keys made both fingerprints, from 1
   */
  public Mailbox(String hmac, int keyNumber, String encrypted, String domainKey) {
    this.hmac = hmac;
    this.keyNumber = keyNumber;
    this.encrypted = encrypted;
    this.domainKey = domainKey;
  }

  /** A mail came back for good: nothing more is written to it. */
  Mailbox dead(Instant now) {
    Mailbox dead = new Mailbox(hmac, keyNumber, encrypted, domainKey);
    dead.bouncedAt = now;
    return dead;
  }

  /** A mail of that moment got there: what had come back before says no more. */
  Mailbox reachedBy(Instant mailedAt) {
    return bouncedAt != null && mailedAt.isAfter(bouncedAt)
        ? new Mailbox(hmac, keyNumber, encrypted, domainKey)
        : this;
  }

  /** Known again, but not written to any more. */
  Mailbox forgotten() {
    return new Mailbox(hmac, keyNumber, null, null);
  }

  /** Of no address: nobody is known again by this fingerprint. */
  Mailbox ofNobody(String nobody) {
    return new Mailbox(nobody, NO_KEY, null, null);
  }

  /** Which of its petition's keys, counted from 1, made both fingerprints. */
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
