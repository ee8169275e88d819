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
