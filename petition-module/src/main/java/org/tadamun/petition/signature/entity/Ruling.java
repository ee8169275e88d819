package org.tadamun.petition.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.standing.Hour;

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

  /** Held by the program, since its country had too many at once. */
  static Ruling alarmed(Instant now) {
    return new Ruling(null, null, null, null, null, true, now);
  }

  /** In the place of this one, which comes back when it is undone. */
  Ruling invalid(
      SignatureState was, InvalidationReason because, String words, Long by, Instant now) {
    // Somebody had decided about what waits anew: undone, it is held, as it would be confirmed.
    SignatureState back = was == SignatureState.PENDING && exists() ? SignatureState.HELD : was;
    // Also while he waits: what a rule held, its undo has to find.
    boolean kept = back == SignatureState.HELD && before == null;
    boolean alarmed = was == SignatureState.HELD && alarm;
    return new Ruling(back, because, words, by, kept ? run : null, alarmed, now);
  }

  /** What holds again when an invalidation is undone. Why somebody had held it is not known now. */
  Ruling undone(Instant now) {
    return before == SignatureState.HELD
        ? new Ruling(null, null, null, holder, null, alarm, now)
        : none();
  }

  /** When the person is gone, who may have left of his own will: nothing that anybody wrote. */
  Ruling withoutWords(boolean left) {
    // Held for his country alone, or let go, nobody has judged him: if he signs again, he is new.
    return left && before == null && (alarm || at == null)
        ? none()
        : new Ruling(before, reason, null, run, holder, alarm && !left, at);
  }

  /** An alarm holds in the very moment of the confirmation. */
  Ruling toTheHour() {
    return new Ruling(before, reason, note, run, holder, alarm, Hour.of(at));
  }

  /** A rule did it; of one that is let go this alone is left. */
  Ruling by(long rule) {
    return new Ruling(before, reason, note, rule, holder, alarm, at);
  }

  /** Whether somebody decided about it, perhaps before its owner withdrew it. */
  boolean exists() {
    return at != null;
  }

  /** The state to which an invalidation is undone; null where there was none. */
  public SignatureState before() {
    return before;
  }

  /** Whether an alarm holds it, or held it before it was invalidated. */
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

  /** The rule that did it, null where a person decided about this one. */
  public Long run() {
    return run;
  }
}
