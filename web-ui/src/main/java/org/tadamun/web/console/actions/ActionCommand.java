package org.tadamun.web.console.actions;

import java.time.Instant;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.campaign.boundary.CampaignView;

/** What staff can do with an action, each with the state that it leads to. */
public enum ActionCommand {
  APPROVE("approve", "approved", ActionState.APPROVED, Reason.NONE),
  /** Changes no state: it still takes place although the campaign has ended. */
  KEEP("keep", "kept", null, Reason.NONE),
  REPORT("report", "reported", ActionState.TOOK_PLACE, Reason.NONE),
  POSTPONE("postpone", "postponed", ActionState.POSTPONED, Reason.PUBLIC),
  CANCEL("cancel", "cancelled", ActionState.CANCELLED, Reason.PUBLIC),
  REJECT("reject", "rejected", ActionState.REJECTED, Reason.INTERNAL),
  /** Changes no state: removes text that may be about persons. */
  ERASE("erase", "erased", null, Reason.NONE);

  /** Whether a reason is asked for, and who will read it. */
  public enum Reason {
    NONE,
    PUBLIC,
    INTERNAL
  }

  private final String key;
  private final String done;
  private final ActionState target;
  private final Reason reason;

  ActionCommand(String key, String done, ActionState target, Reason reason) {
    this.key = key;
    this.done = done;
    this.target = target;
    this.reason = reason;
  }

  /**
   * Whether the command is offered. Offered are a report once the action has begun, erasing once it
   * is over and there is something to erase, keeping once its campaign has ended.
   */
  boolean fits(ActionView action, CampaignView campaign, Instant now) {
    return switch (this) {
      case KEEP -> action.ended(campaign, now) != null;
      case REPORT -> action.mayBecome(target) && !now.isBefore(action.startsAt());
      case ERASE -> action.mayForget(now) && action.isErasable();
      default -> action.mayBecome(target);
    };
  }

  /** Whether the action has this state already, so that only the reason or report is replaced. */
  public boolean isAgain(ActionState present) {
    return target == present;
  }

  /** The key of its words; with {@code .help} it is that of the explanation. */
  public String words(ActionState present) {
    return "actions.command." + key + (isAgain(present) ? ".again" : "");
  }

  /** The key of the message afterwards. */
  String done(ActionState before) {
    return "actions.done." + (isAgain(before) && reason == Reason.PUBLIC ? "reason" : done);
  }

  public Reason getReason() {
    return reason;
  }

  /** Whether the command asks for something to be typed. */
  boolean isTyped() {
    return this == REPORT || reason != Reason.NONE;
  }

  /** Whether people outside get to know of it. */
  public boolean isTold() {
    return this == APPROVE || reason == Reason.PUBLIC;
  }

  public boolean isReasonRequired() {
    return this == CANCEL || this == REJECT;
  }

  public boolean isDangerous(ActionState present) {
    return this == ERASE || (isReasonRequired() && !isAgain(present));
  }
}
