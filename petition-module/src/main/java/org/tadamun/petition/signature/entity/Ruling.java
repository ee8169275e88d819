package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tadamun.petition.correction.entity.InvalidationReason;

/**
 * What was decided about a signature, so that it can be undone to the exact count. Empty where
 * nobody decided anything.
 */
@Embeddable
public class Ruling {

  public static final int NOTE_MAX = 500;

  @Enumerated(EnumType.STRING)
  @Column(name = "ruling_before", length = 12)
  private SignatureState before;

  @Enumerated(EnumType.STRING)
  @Column(name = "ruling_reason", length = 20)
  private InvalidationReason reason;

  @Column(name = "ruling_note", length = NOTE_MAX)
  private String note;

  @Column(name = "ruling_at")
  private Instant at;

  @Column(name = "ruling_run")
  private Long run;

  protected Ruling() {}

  private Ruling(
      SignatureState before, InvalidationReason reason, String note, Long run, Instant at) {
    this.before = before;
    this.reason = reason;
    this.note = note;
    this.run = run;
    this.at = at;
  }

  static Ruling none() {
    return new Ruling();
  }

  static Ruling held(String note, Instant now) {
    return new Ruling(null, null, note, null, now);
  }

  static Ruling invalid(
      SignatureState before, InvalidationReason reason, String note, Long run, Instant now) {
    return new Ruling(before, reason, note, run, now);
  }

  /** What remains when the person is gone: nothing that anybody wrote. */
  Ruling withoutWords() {
    return new Ruling(before, reason, null, run, at);
  }

  /** Whether somebody decided about it, perhaps before its owner withdrew it. */
  boolean exists() {
    return at != null;
  }

  /** The state to which an invalidation is undone; null where there was none. */
  public SignatureState before() {
    return before;
  }

  /** Null for one that was only held. */
  public InvalidationReason reason() {
    return reason;
  }

  public String note() {
    return note;
  }

  public Instant at() {
    return at;
  }

  /** The rule-built invalidation, null where a person decided about this one. */
  public Long run() {
    return run;
  }
}
