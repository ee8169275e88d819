package org.tadamun.petition.delivery.entity;

import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/**
 * The outcome of an attempt. Some outcomes may still change without having been a mistake: a posted
 * letter is received or comes back, what was accepted is returned, somebody answers after weeks.
 */
@Worded("delivery.outcome")
public enum DeliveryOutcome {
  PLANNED,
  ACCEPTED,
  MET,
  REFUSED,
  LEFT_AT_DOOR,
  POSTED,
  RETURNED,
  NO_ANSWER;

  public Set<DeliveryOutcome> next() {
    return switch (this) {
      case PLANNED -> EnumSet.complementOf(EnumSet.of(PLANNED, RETURNED));
      case POSTED -> EnumSet.of(ACCEPTED, REFUSED, LEFT_AT_DOOR, RETURNED, NO_ANSWER);
      case LEFT_AT_DOOR -> EnumSet.of(ACCEPTED, RETURNED, NO_ANSWER);
      case ACCEPTED, MET -> EnumSet.of(RETURNED);
      case NO_ANSWER -> EnumSet.of(ACCEPTED, REFUSED, RETURNED);
      case REFUSED, RETURNED -> EnumSet.noneOf(DeliveryOutcome.class);
    };
  }

  public boolean mayBecome(DeliveryOutcome other) {
    return next().contains(other);
  }

  /**
   * Whether taking back this outcome can lead to the earlier one. It leads to the outcome before;
   * in old logs always to the plan. Neither can be reported after this outcome, so a log shows
   * which steps are corrections.
   */
  public boolean mayBeUndoneTo(DeliveryOutcome earlier) {
    return hasHappened() && (earlier == PLANNED || earlier.mayBecome(this));
  }

  /** Whether somebody at the addressee has taken it. */
  public boolean isTaken() {
    return this == ACCEPTED || this == MET;
  }

  /** Whether people at the addressee may have read it, whatever happened to it later. */
  public boolean leavesOurHands() {
    return hasHappened() && this != REFUSED;
  }

  public boolean hasHappened() {
    return this != PLANNED;
  }
}
