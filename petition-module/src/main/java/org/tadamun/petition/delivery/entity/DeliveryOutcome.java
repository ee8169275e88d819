package org.tadamun.petition.delivery.entity;

import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/**
 * What came of an attempt. One that was sent off or left behind may still end otherwise: a receipt
 * comes, the letter comes back, or nothing does. What was taken comes back too, and who had not
 * answered for weeks answers: to take that back as a mistake would be false, since it was none.
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
   * What was recorded by mistake is undone to what it followed, and was undone to the plan before
   * that was so. None of these can be reported after it, so that a log tells which of both it was.
   */
  public boolean mayBeUndoneTo(DeliveryOutcome earlier) {
    return hasHappened() && (earlier == PLANNED || earlier.mayBecome(this));
  }

  /** Somebody there has taken it. */
  public boolean isTaken() {
    return this == ACCEPTED || this == MET;
  }

  /** Whoever is there may read it from then on, whatever becomes of it. */
  public boolean leavesOurHands() {
    return hasHappened() && this != REFUSED;
  }

  public boolean hasHappened() {
    return this != PLANNED;
  }
}
