package org.tadamun.actions.action.control.waiting;

import java.time.Duration;
import java.time.Instant;
import org.tadamun.actions.action.boundary.ActionFilter.Scope;
import org.tadamun.actions.action.entity.ActionState;

/** What an action waits for. */
public enum WaitingKind {
  /** Submitted, and nobody has decided. */
  SUBMITTED(ActionState.SUBMITTED, Duration.ofHours(1), "&state=" + ActionState.SUBMITTED) {
    @Override
    boolean isOf(Instant start, Instant over, Instant now) {
      return true;
    }
  },
  /** Submitted, and so near that an hour may be too late. */
  SOON(ActionState.SUBMITTED, Duration.ofMinutes(5), "&state=" + ActionState.SUBMITTED) {
    @Override
    boolean isOf(Instant start, Instant over, Instant now) {
      return !start.isAfter(now.plus(NEAR)) && over.isAfter(now);
    }
  },
  /** Over, and nobody has reported about it. */
  REPORT(ActionState.APPROVED, Duration.ZERO, "&scope=" + Scope.REPORT_DUE) {
    @Override
    boolean isOf(Instant start, Instant over, Instant now) {
      return !over.isAfter(now);
    }
  };

  /** How near an urgent action is: people must still hear of it and get there. */
  static final Duration NEAR = Duration.ofHours(72);

  private final ActionState state;
  private final Duration gathering;
  private final String list;

  WaitingKind(ActionState state, Duration gathering, String list) {
    this.state = state;
    this.gathering = gathering;
    this.list = list;
  }

  /** Whether an action in {@link #state} waits in this way at the moment. */
  abstract boolean isOf(Instant start, Instant over, Instant now);

  ActionState state() {
    return state;
  }

  /** How long the mail waits for further actions of its kind. */
  Duration gathering() {
    return gathering;
  }

  /** The path of their list, relative to the console. */
  String page(String campaign) {
    return "actions/list?campaign=" + campaign + list;
  }
}
