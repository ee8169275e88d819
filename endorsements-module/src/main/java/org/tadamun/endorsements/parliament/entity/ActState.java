package org.tadamun.endorsements.parliament.entity;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.tadamun.kernel.text.boundary.Worded;

/** The life of a parliamentary act; each state knows which may follow. */
@Worded("endorsements.act.state")
public enum ActState {
  /** Announced and not tabled: it has no number yet. */
  IN_PREPARATION,
  /** The case was raised; the source does not say how. */
  RAISED,
  TABLED,
  SCHEDULED,
  DEBATED,
  ANSWERED,
  ADOPTED,
  REJECTED,
  /** The session ended first; whoever tables it again makes a new act with a new number. */
  LAPSED_WITH_SESSION,
  WITHDRAWN;

  /** What was done in a parliament: neither what is only planned nor what was taken back. */
  public static final Set<ActState> DONE =
      Collections.unmodifiableSet(EnumSet.of(RAISED, TABLED, DEBATED, ANSWERED, ADOPTED, REJECTED));

  /**
   * What is put down for a day, or lapsed: done where it has a day of tabling, or was in one of
   * {@link #DONE} before.
   */
  public static final Set<ActState> DONE_IF_BEFORE =
      Collections.unmodifiableSet(EnumSet.of(SCHEDULED, LAPSED_WITH_SESSION));

  /** What lies ahead, as long as nothing was done. */
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

  /** What was recorded by mistake is undone to where it can have come from. */
  public boolean mayBeUndoneTo(ActState earlier) {
    return earlier.mayBecome(this);
  }

  /** Whether nothing may follow. */
  public boolean hasEnded() {
    return Arrays.stream(values()).noneMatch(this::mayBecome);
  }

  private static boolean isDecided(ActState state) {
    return state == ANSWERED || state == ADOPTED || state == REJECTED;
  }

  private static boolean isDropped(ActState state) {
    return state == LAPSED_WITH_SESSION || state == WITHDRAWN;
  }

  /** In which an act can enter the tracker: the campaign often hears of it late. */
  public boolean canBeFirst() {
    return this != WITHDRAWN;
  }
}
