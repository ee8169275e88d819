package org.tadamun.actions.action.boundary;

import java.util.Map;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;

/**
 * The figures of a campaign's actions at one moment.
 *
 * @param byState every state that the caller may know, zeros included; sums to the total
 * @param upcoming approved and not over
 * @param calledOff postponed, or cancelled and not over
 * @param reportsDue approved and over, without a report
 * @param headCountByMethod sums over those that took place by counting method, zeros included:
 *     figures of the police and of hosts are never added
 */
public record ActionFigures(
    long total,
    Map<ActionState, Long> byState,
    long upcoming,
    long calledOff,
    long reportsDue,
    Map<CountingMethod, Long> headCountByMethod) {

  /** The sum over all methods. */
  public long headCount() {
    return headCountByMethod.values().stream().mapToLong(n -> n).sum();
  }

  /** How many wait for the campaign's decision; drafts are not among them. */
  public long submitted() {
    return byState.getOrDefault(ActionState.SUBMITTED, 0L);
  }

  /** How many took place. */
  public long held() {
    return byState.getOrDefault(ActionState.TOOK_PLACE, 0L);
  }
}
