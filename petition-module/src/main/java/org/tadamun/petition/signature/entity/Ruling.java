package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.standing.Hour;

/**
 * The decision about a signature, so that it can be undone with the exact count. Empty where nobody
 * has decided anything.
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

  @Column(name = "ruling_holder")
  private Long holder;

  @Column(name = "ruling_alarm", nullable = false)
  private boolean alarm;

  protected Ruling() {}

  private Ruling(
      SignatureState before,
      InvalidationReason reason,
      String note,
      Long run,
      Long holder,
      boolean alarm,
      Instant at) {
    this.before = before;
    this.reason = reason;
    this.note = note;
    this.run = run;
    this.holder = holder;
    this.alarm = alarm;
    this.at = at;
  }

  static Ruling none() {
    return new Ruling();
  }

  static Ruling held(String note, Instant now) {
    return new Ruling(null, null, note, null, null, false, now);
  }

  /** Held by the program, because an alarm held its country. */
  static Ruling alarmed(Instant now) {
    return new Ruling(null, null, null, null, null, true, now);
  }

  /** An invalidation that replaces this decision, which is restored when it is undone. */
  Ruling invalid(
      SignatureState was, InvalidationReason because, String words, Long by, Instant now) {
    // Was decided before its owner signed again: undone, it is held, as it would be once confirmed.
    SignatureState back = was == SignatureState.PENDING && exists() ? SignatureState.HELD : was;
    // Kept through the invalidation, since the undoing of a rule finds what it held by this number.
    boolean kept = back == SignatureState.HELD && before == null;
    boolean alarmed = was == SignatureState.HELD && alarm;
    return new Ruling(back, because, words, by, kept ? run : null, alarmed, now);
  }

  /**
   * The decision that holds again when an invalidation is undone. The note of an earlier hold is
   * lost.
   */
  Ruling undone(Instant now) {
    return before == SignatureState.HELD
        ? new Ruling(null, null, null, holder, null, alarm, now)
        : none();
  }

  /** Without what staff wrote, because the signer is erased or has withdrawn ({@code left}). */
  Ruling withoutWords(boolean left) {
    // Held for its country only, or released: nobody judged the signer, so signing again is a new
    // beginning.
    return left && before == null && (alarm || at == null)
        ? none()
        : new Ruling(before, reason, null, run, holder, alarm && !left, at);
  }

  /**
   * With the moment cut to its hour: an alarm holds a signature at the very moment of confirming.
   */
  Ruling toTheHour() {
    return new Ruling(before, reason, note, run, holder, alarm, Hour.of(at));
  }

  /**
   * Notes the rule that decided. After a release this number is all that is left of the decision.
   */
  Ruling by(long rule) {
    return new Ruling(before, reason, note, rule, holder, alarm, at);
  }

  /** Whether a decision was made, perhaps before the owner withdrew. */
  boolean exists() {
    return at != null;
  }

  /** The state to which undoing the invalidation leads; null where there is no invalidation. */
  public SignatureState before() {
    return before;
  }

  /** Whether an alarm holds the signature, or held it before it was invalidated. */
  public boolean isAlarm() {
    return alarm;
  }

  public InvalidationReason reason() {
    return reason;
  }

  public String note() {
    return note;
  }

  public Instant at() {
    return at;
  }

  /** The rule that decided; null where a person decided about this signature. */
  public Long run() {
    return run;
  }
}
