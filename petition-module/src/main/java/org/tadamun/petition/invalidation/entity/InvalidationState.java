package org.tadamun.petition.invalidation.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The state of a rule, with the states that may follow. */
@Worded("petition.invalidation.state")
public enum InvalidationState {
  PROPOSED,
  RUNNING,
  DONE,
  CANCELLED,
  REVERTING,
  REVERTED;

  public boolean mayBecome(InvalidationState next) {
    return switch (this) {
      case PROPOSED -> next == RUNNING || next == CANCELLED;
      case RUNNING -> next == DONE || next == CANCELLED;
      // What it took out before it was stopped can be brought back, too.
      case DONE, CANCELLED -> next == REVERTING;
      case REVERTING -> next == REVERTED;
      case REVERTED -> false;
    };
  }

  /** Whether its conditions are still needed; undoing finds signatures by the rule's id instead. */
  public boolean needsRule() {
    return this == PROPOSED || this == RUNNING;
  }

  /** Whether the timer has work to do for it. */
  public boolean isAtWork() {
    return this == RUNNING || this == REVERTING;
  }
}
