package org.tadamun.actions.action.control.waiting;

import java.time.Duration;
import java.time.Instant;
import org.tadamun.actions.action.boundary.ActionFilter.Scope;
import org.tadamun.actions.action.entity.ActionState;

/** For what an action waits. */
public enum WaitingKind {
  /** Somebody proposes it, and nobody has decided. */
  SUBMITTED(ActionState.SUBMITTED, Duration.ofHours(1), "&state=" + ActionState.SUBMITTED) {
    @Override
    boolean isOf(Instant start, Instant over, Instant now) {
      return true;
    }
  },
  /** The same, where an hour may be too late. */
  SOON(ActionState.SUBMITTED, Duration.ofMinutes(5), "&state=" + ActionState.SUBMITTED) {
    @Override
    boolean isOf(Instant start, Instant over, Instant now) {
      return !start.isAfter(now.plus(NEAR)) && over.isAfter(now);
    }
  },
  /** It is over, and nobody has said what became of it. */
  REPORT(ActionState.APPROVED, Duration.ZERO, "&scope=" + Scope.REPORT_DUE) {
    @Override
    boolean isOf(Instant start, Instant over, Instant now) {
      return !over.isAfter(now);
    }
  };

  /** People must still hear of it, and get there. */
  static final Duration NEAR = Duration.ofHours(72);

  private final ActionState state;
  private final Duration gathering;
  private final String list;

  WaitingKind(ActionState state, Duration gathering, String list) {
    this.state = state;
    this.gathering = gathering;
    this.list = list;
  }

  /** Whether one in its state waits so by then. */
  abstract boolean isOf(Instant start, Instant over, Instant now);

  ActionState state() {
    return state;
  }

  /** So long its mail waits for others of its kind. */
  Duration gathering() {
    return gathering;
  }

  /** Where they stand, below the console. */
  String page(String campaign) {
    return "actions/list?campaign=" + campaign + list;
  }
}
