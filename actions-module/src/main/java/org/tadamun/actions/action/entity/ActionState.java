package org.tadamun.actions.action.entity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/**
 * The states of an action, and which state may follow which.
 *
 * <p>Every state can turn out wrong: a court lifts a ban, a report was false, an approved action is
 * a provocation. So all of them can be left again; only the way back to a draft is closed, because
 * what was public once has a history.
 */
@Worded("actions.state")
public enum ActionState {
  /** Proposed by a host; the campaign has not decided yet. */
  SUBMITTED,
  /** Being prepared by staff. */
  DRAFT,
  /** The campaign calls for it. */
  APPROVED,
  /**
   * Not at the time that was announced. It may have its new time already; approving announces it.
   */
  POSTPONED,
  CANCELLED,
  TOOK_PLACE,
  /** Not, or no longer, under the campaign's name. */
  REJECTED;

  /** The states that the public may know. */
  public static final Set<ActionState> PUBLIC_ONES =
      Collections.unmodifiableSet(EnumSet.of(APPROVED, POSTPONED, CANCELLED, TOOK_PLACE));

  private static final String IS = "a.state = org.tadamun.actions.action.entity.ActionState.";
  private static final String NOT_OVER = "a.schedule.overAt > :now";
  private static final String OVER = "a.schedule.overAt <= :now";

  /** JPQL for actions {@code a} at the moment {@code :now}; as {@link #isUpcoming}. */
  public static final String UPCOMING = "(" + IS + "APPROVED and " + NOT_OVER + ")";

  /** JPQL as {@link #UPCOMING}; as {@link #isCalledOff}. */
  public static final String CALLED_OFF =
      "(" + IS + "POSTPONED or " + IS + "CANCELLED and " + NOT_OVER + ")";

  /** JPQL as {@link #UPCOMING}; as {@link #isStillOn}. */
  public static final String STILL_ON =
      "(" + IS + "APPROVED and " + NOT_OVER + " or " + IS + "POSTPONED)";

  /** JPQL as {@link #UPCOMING}; as {@link #isReportDue}. */
  public static final String REPORT_DUE = "(" + IS + "APPROVED and " + OVER + ")";

  /** JPQL as {@link #UPCOMING}: public actions that are neither upcoming nor called off. */
  public static final String PAST =
      "(" + IS + "TOOK_PLACE or (" + IS + "APPROVED or " + IS + "CANCELLED) and " + OVER + ")";

  /** Whether it is announced and not over. */
  public boolean isUpcoming(boolean over) {
    return this == APPROVED && !over;
  }

  /**
   * Whether people who meant to come must be warned; a postponed one has no time that can be over.
   */
  public boolean isCalledOff(boolean over) {
    return this == POSTPONED || (this == CANCELLED && !over);
  }

  /** Whether nobody should go to it now, so that a hidden way there need not be shown. */
  public boolean isOff() {
    return this == POSTPONED || this == CANCELLED;
  }

  /** Whether people may still come to it; a postponed one has no time that can be over. */
  public boolean isStillOn(boolean over) {
    return this == POSTPONED || isUpcoming(over);
  }

  /**
   * Whether it is postponed without a new time.
   *
   * @param ahead whether it has its new time, and that has not passed
   */
  public boolean isTimeOpen(boolean ahead) {
    return this == POSTPONED && !ahead;
  }

  /** Whether it should have taken place, and nobody has reported about it yet. */
  public boolean isReportDue(boolean over) {
    return this == APPROVED && over;
  }

  public boolean mayBecome(ActionState next) {
    return switch (this) {
      case SUBMITTED, DRAFT -> next == APPROVED || next == REJECTED;
      case APPROVED ->
          next == POSTPONED || next == CANCELLED || next == TOOK_PLACE || next == REJECTED;
      // To itself: a better reason replaces the first one, or adds a language.
      case POSTPONED ->
          next == POSTPONED || next == APPROVED || next == CANCELLED || next == REJECTED;
      case CANCELLED -> next == CANCELLED || next == APPROVED || next == REJECTED;
      // To itself: a later, better count replaces the first one.
      case TOOK_PLACE -> next == TOOK_PLACE || next == CANCELLED || next == REJECTED;
      case REJECTED -> next == APPROVED;
    };
  }

  /**
   * Whether the way there is needed no more, and details about persons may be erased.
   *
   * @param over whether its time has passed; irrelevant while postponed
   */
  public boolean mayForget(boolean over) {
    return this == REJECTED || (over && this != POSTPONED);
  }

  /** Whether the public may know it at all. */
  public boolean isPublic() {
    return PUBLIC_ONES.contains(this);
  }
}
