package org.tadamun.endorsements.parliament.entity;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/** The states of a parliamentary act, and which state may follow which. */
@Worded("endorsements.act.state")
public enum ActState {
  /** Announced, but not tabled; it has no number yet. */
  IN_PREPARATION,
  /** Raised in some way that the source does not name. */
  RAISED,
  TABLED,
  SCHEDULED,
  DEBATED,
  ANSWERED,
  ADOPTED,
  REJECTED,
  /** The session ended first; if it is tabled again, that is a new act with a new number. */
  LAPSED_WITH_SESSION,
  WITHDRAWN;

  /** States of acts that were done: not only planned, and not withdrawn. */
  public static final Set<ActState> DONE =
      Collections.unmodifiableSet(EnumSet.of(RAISED, TABLED, DEBATED, ANSWERED, ADOPTED, REJECTED));

  /**
   * States of acts that count as done only if they have a day of tabling or an earlier state of
   * {@link #DONE}.
   */
  public static final Set<ActState> DONE_IF_BEFORE =
      Collections.unmodifiableSet(EnumSet.of(SCHEDULED, LAPSED_WITH_SESSION));

  /** States of acts that are still ahead, unless something was done before. */
  public static final Set<ActState> AHEAD =
      Collections.unmodifiableSet(EnumSet.of(IN_PREPARATION, SCHEDULED));

  public boolean mayBecome(ActState next) {
    return switch (this) {
      case IN_PREPARATION -> next == RAISED || next == TABLED || isDropped(next);
      case RAISED -> next == TABLED || next == SCHEDULED || next == DEBATED || next == ANSWERED;
      case TABLED -> next == SCHEDULED || next == DEBATED || isDecided(next) || isDropped(next);
      case SCHEDULED -> next == DEBATED || isDecided(next) || isDropped(next);
      case DEBATED -> isDecided(next) || isDropped(next);
      // Some governments answer before the house debates.
      case ANSWERED -> next == SCHEDULED || next == DEBATED;
      case ADOPTED, REJECTED, LAPSED_WITH_SESSION, WITHDRAWN -> false;
    };
  }

  /** Whether taking back an event may lead from here to this earlier state. */
  public boolean mayBeUndoneTo(ActState earlier) {
    return earlier.mayBecome(this);
  }

  /** Whether no state may follow. */
  public boolean hasEnded() {
    return Arrays.stream(values()).noneMatch(this::mayBecome);
  }

  private static boolean isDecided(ActState state) {
    return state == ANSWERED || state == ADOPTED || state == REJECTED;
  }

  private static boolean isDropped(ActState state) {
    return state == LAPSED_WITH_SESSION || state == WITHDRAWN;
  }

  /** Whether an act can be entered in this state: the campaign often hears of acts late. */
  public boolean canBeFirst() {
    return this != WITHDRAWN;
  }
}
