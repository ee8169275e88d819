package org.tadamun.petition.invalidation.entity;

import org.tadamun.kernel.text.boundary.Worded;

/** The life of a rule-built invalidation; each state knows which may follow. */
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
      // What was taken out before it was stopped can be brought back too.
      case DONE, CANCELLED -> next == REVERTING;
      case REVERTING -> next == REVERTED;
      case REVERTED -> false;
    };
  }

  /** Whether its rule is yet to be carried out; what is undone is known by its run. */
  public boolean needsRule() {
    return this == PROPOSED || this == RUNNING;
  }

  /** Whether there is work left that nobody has to ask for. */
  public boolean isAtWork() {
    return this == RUNNING || this == REVERTING;
  }
}
