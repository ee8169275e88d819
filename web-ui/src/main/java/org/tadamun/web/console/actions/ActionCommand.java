package org.tadamun.web.console.actions;

import java.time.Instant;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.campaign.boundary.CampaignView;

/** What staff can do to an action, each with the state that it leads to. */
public enum ActionCommand {
  APPROVE("approve", "approved", ActionState.APPROVED, Reason.NONE),
  /** Leads to no other state: it is still on, though the campaign has ended. */
  KEEP("keep", "kept", null, Reason.NONE),
  REPORT("report", "reported", ActionState.TOOK_PLACE, Reason.NONE),
  POSTPONE("postpone", "postponed", ActionState.POSTPONED, Reason.PUBLIC),
  CANCEL("cancel", "cancelled", ActionState.CANCELLED, Reason.PUBLIC),
  REJECT("reject", "rejected", ActionState.REJECTED, Reason.INTERNAL),
  /** Leads to no state: what may say something of persons goes. */
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
   * A report once it has begun, erasing what is left once it is over, keeping once its campaign has
   * ended.
   */
  boolean fits(ActionView action, CampaignView campaign, Instant now) {
    return switch (this) {
      case KEEP -> action.ended(campaign, now) != null;
      case REPORT -> action.mayBecome(target) && !now.isBefore(action.startsAt());
      case ERASE -> action.mayForget(now) && action.isErasable();
      default -> action.mayBecome(target);
    };
  }

  /** Whether it only says better what is said already. */
  public boolean isAgain(ActionState present) {
    return target == present;
  }

  /** Its key in the bundle; with {@code .help} what it does. */
  public String words(ActionState present) {
    return "actions.command." + key + (isAgain(present) ? ".again" : "");
  }

  /** The key of what is said afterwards. */
  String done(ActionState before) {
    return "actions.done." + (isAgain(before) && reason == Reason.PUBLIC ? "reason" : done);
  }

  public Reason getReason() {
    return reason;
  }

  /** Whether something is typed for it. */
  boolean isTyped() {
    return this == REPORT || reason != Reason.NONE;
  }

  /** Whether it is done for people outside to know. */
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
