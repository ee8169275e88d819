package org.tadamun.endorsements.parliament.entity;

import java.util.Arrays;

/** The life of a parliamentary act; each state knows which may follow. */
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
