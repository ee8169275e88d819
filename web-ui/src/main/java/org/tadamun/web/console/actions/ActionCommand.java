package org.tadamun.web.console.actions;

import org.tadamun.actions.action.entity.ActionState;

/** What staff can do to an action, each with the state that it leads to. */
public enum ActionCommand {
  APPROVE("approve", ActionState.APPROVED, Reason.NONE),
  REPORT("report", ActionState.TOOK_PLACE, Reason.NONE),
  POSTPONE("postpone", ActionState.POSTPONED, Reason.PUBLIC),
  CANCEL("cancel", ActionState.CANCELLED, Reason.PUBLIC),
  REJECT("reject", ActionState.REJECTED, Reason.INTERNAL);

  /** Whether a reason is asked for, and who will read it. */
  public enum Reason {
    NONE,
    PUBLIC,
    INTERNAL
  }

  private final String key;
  private final ActionState target;
  private final Reason reason;

  ActionCommand(String key, ActionState target, Reason reason) {
    this.key = key;
    this.target = target;
    this.reason = reason;
  }

  /** The end of its keys in the bundle. */
  public String getKey() {
    return key;
  }

  public ActionState getTarget() {
    return target;
  }

  public Reason getReason() {
    return reason;
  }

  public boolean isDangerous() {
    return this == CANCEL || this == REJECT;
  }
}
