package org.tadamun.actions.action.boundary;

import java.util.Map;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;

/**
 * A campaign's actions in numbers, all of one moment.
 *
 * @param byState every state that the asker may know of, noughts included; sums to the total
 * @param upcoming approved and not over
 * @param calledOff postponed, or cancelled before its time has passed: whoever would come must know
 * @param reportsDue approved and over: nobody has said yet what became of them
 * @param headCountByMethod sums over those that took place, by who counted, noughts included: what
 *     the police say and what hosts say is no one number
 */
public record ActionFigures(
    long total,
    Map<ActionState, Long> byState,
    long upcoming,
    long calledOff,
    long reportsDue,
    Map<CountingMethod, Long> headCountByMethod) {

  /** Of all methods. */
  public long headCount() {
    return headCountByMethod.values().stream().mapToLong(n -> n).sum();
  }

  /** How many wait for the campaign's decision; drafts wait for whoever writes them. */
  public long submitted() {
    return byState.getOrDefault(ActionState.SUBMITTED, 0L);
  }

  /** How many took place, which is what was done. */
  public long held() {
    return byState.getOrDefault(ActionState.TOOK_PLACE, 0L);
  }
}
