package org.tadamun.actions.action.entity;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/**
 * The life of an action; each state knows which may follow.
 *
 * <p>Every statement that can be wrong can be taken back: a ban is lifted by a court, a report was
 * false, an approved action turns out to be a provocation. So only the way back into drafting is
 * closed, since what was public once has a history.
 */
@Worded("actions.state")
public enum ActionState {
  /** A host proposes it; nobody of the campaign has looked yet. */
  SUBMITTED,
  /** Staff prepare it. */
  DRAFT,
  /** The campaign calls for it. */
  APPROVED,
  /** Not at the time that was announced; the new one is not known yet. */
  POSTPONED,
  CANCELLED,
  TOOK_PLACE,
  /** Does not, or no longer, stand under the campaign's name. */
  REJECTED;

  /** Those of which the public may know. */
  public static final Set<ActionState> PUBLIC_ONES =
      Collections.unmodifiableSet(EnumSet.of(APPROVED, POSTPONED, CANCELLED, TOOK_PLACE));

  private static final String IS = "a.state = org.tadamun.actions.action.entity.ActionState.";
  private static final String NOT_OVER = "a.schedule.overAt > :now";
  private static final String OVER = "a.schedule.overAt <= :now";

  /** In a query over actions {@code a} at the moment {@code :now}; {@link #isUpcoming} of one. */
  public static final String UPCOMING = "(" + IS + "APPROVED and " + NOT_OVER + ")";

  /** In such a query; {@link #isCalledOff} of one. */
  public static final String CALLED_OFF =
      "(" + IS + "POSTPONED or " + IS + "CANCELLED and " + NOT_OVER + ")";

  /** In such a query; {@link #isStillOn} of one. */
  public static final String STILL_ON =
      "(" + IS + "APPROVED and " + NOT_OVER + " or " + IS + "POSTPONED)";

  /** In such a query; {@link #isReportDue} of one. */
  public static final String REPORT_DUE = "(" + IS + "APPROVED and " + OVER + ")";

  /** In such a query: of what is public, all that is neither to come nor called off. */
  public static final String PAST =
      "(" + IS + "TOOK_PLACE or (" + IS + "APPROVED or " + IS + "CANCELLED) and " + OVER + ")";

  /** Called for, and not over. */
  public boolean isUpcoming(boolean over) {
    return this == APPROVED && !over;
  }

  /** Whoever would come must know; what is postponed has no time that could be over. */
  public boolean isCalledOff(boolean over) {
    return this == POSTPONED || (this == CANCELLED && !over);
  }

  /** Nobody is called to it, or not to its time, and nobody needs to find the way there. */
  public boolean isOff() {
    return this == POSTPONED || this == CANCELLED;
  }

  /** Whether people may come to it yet; what is postponed has no time that could be over. */
  public boolean isStillOn(boolean over) {
    return this == POSTPONED || isUpcoming(over);
  }

  /**
   * Whether it is postponed and nobody knows yet until when.
   *
   * @param ahead whether it has its new time already, and is not over by that
   */
  public boolean isTimeOpen(boolean ahead) {
    return this == POSTPONED && !ahead;
  }

  /** Nobody has said yet what became of it. */
  public boolean isReportDue(boolean over) {
    return this == APPROVED && over;
  }

  public boolean mayBecome(ActionState next) {
    return switch (this) {
      case SUBMITTED, DRAFT -> next == APPROVED || next == REJECTED;
      case APPROVED ->
          next == POSTPONED || next == CANCELLED || next == TOOK_PLACE || next == REJECTED;
      // To itself: a better reason replaces the first one, or brings it in another language.
      case POSTPONED ->
          next == POSTPONED || next == APPROVED || next == CANCELLED || next == REJECTED;
      case CANCELLED -> next == CANCELLED || next == APPROVED || next == REJECTED;
      // To itself: a later, better count replaces the first one.
      case TOOK_PLACE -> next == TOOK_PLACE || next == CANCELLED || next == REJECTED;
      case REJECTED -> next == APPROVED;
    };
  }

  /**
   * Whether nobody needs to find the way there any more.
   *
   * @param over whether its time has passed; what is postponed has none yet
   */
  public boolean mayForget(boolean over) {
    return this == REJECTED || (over && this != POSTPONED);
  }

  /** Whether the public may know of it at all. */
  public boolean isPublic() {
    return PUBLIC_ONES.contains(this);
  }
}
