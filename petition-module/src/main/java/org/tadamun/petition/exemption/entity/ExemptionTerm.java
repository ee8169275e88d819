package org.tadamun.petition.exemption.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;

/** How long an exemption holds: until its last day, and with one person's decision for a week. */
@Embeddable
public class ExemptionTerm {

  /** The time in which a second person has to agree. */
  public static final Duration SECOND_LOOK = Duration.ofDays(7);

  @Column(name = "until_at", nullable = false, updatable = false)
  private Instant until;

  /** Null in old ones: a week after they were made. */
  @Column(name = "alone_until", updatable = false)
  private Instant aloneUntil;

  protected ExemptionTerm() {}

  ExemptionTerm(Instant until, Instant aloneUntil) {
    this.until = until;
    this.aloneUntil = aloneUntil;
  }

  /** This term, holding alone no longer than an earlier one to which nobody agreed. */
  ExemptionTerm after(ExemptionTerm last, Instant lastMade) {
    Instant before = last.aloneUntil(lastMade);
    return new ExemptionTerm(until, before.isBefore(aloneUntil) ? before : aloneUntil);
  }

  /** The state of one that nobody has ended. */
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

  /** Until when it holds alone, or its last day if that is earlier. */
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
