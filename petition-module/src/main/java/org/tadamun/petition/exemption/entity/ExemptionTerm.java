package org.tadamun.petition.exemption.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** For how long an exemption holds: until its last day, and by the word of one person a week. */
@Embeddable
public class ExemptionTerm {

  /** In which a second person has to agree. */
  public static final Duration SECOND_LOOK = Duration.ofDays(7);

  @Column(name = "until_at", nullable = false, updatable = false)
  private Instant until;

  /** Null in those of old: a week from when they were made. */
  @Column(name = "alone_until", updatable = false)
  private Instant aloneUntil;

  protected ExemptionTerm() {}

  ExemptionTerm(Instant until, Instant aloneUntil) {
    this.until = until;
    this.aloneUntil = aloneUntil;
  }

  /** No longer alone than one that was made then, to which nobody had agreed. */
  ExemptionTerm after(ExemptionTerm last, Instant lastMade) {
    Instant before = last.aloneUntil(lastMade);
    return new ExemptionTerm(until, before.isBefore(aloneUntil) ? before : aloneUntil);
  }

  /** Of one that nobody has ended. */
  ExemptionState state(Instant made, boolean agreed, Instant now) {
    if (!now.isBefore(until)) {
      return ExemptionState.OVER;
    }
    if (agreed) {
      return ExemptionState.AGREED;
    }
    if (!now.isBefore(made.plus(SECOND_LOOK))) {
      return ExemptionState.LAPSED;
    }
    return now.isBefore(aloneUntil(made)) ? ExemptionState.WAITING : ExemptionState.ASKED;
  }

  /** The end of its last day, where that comes first. */
  Instant holdsAloneUntil(Instant made) {
    Instant alone = aloneUntil(made);
    return until.isBefore(alone) ? until : alone;
  }

  Instant secondLookUntil(Instant made) {
    Instant week = made.plus(SECOND_LOOK);
    return until.isBefore(week) ? until : week;
  }

  private Instant aloneUntil(Instant made) {
    return aloneUntil == null ? made.plus(SECOND_LOOK) : aloneUntil;
  }

  Instant until() {
    return until;
  }
}
