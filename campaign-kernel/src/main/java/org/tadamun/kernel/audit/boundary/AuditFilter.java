package org.tadamun.kernel.audit.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Which entries are wanted; null where it does not matter.
 *
 * @param action how its code begins: {@code campaign.} finds all that was done to campaigns
 * @param from first moment
 * @param to end of the time, exclusive
 */
public record AuditFilter(String actor, String action, Long campaignId, Instant from, Instant to) {

  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

  /**
   * As a condition on {@code a}; fills in its parameters. One of actor, campaign and time is always
   * asked for, each with an index that has the newest first: else Derby would sort all there are.
   * Where an action is asked for besides, it may go through all that the others leave, and sort it,
   * for each page anew.
   */
  String condition(Map<String, Object> parameters) {
    StringJoiner condition = new StringJoiner(" and ");
    and(condition, parameters, "a.actor = :actor", "actor", actor);
    and(condition, parameters, "a.action like :action escape '!'", "action", beginning(action));
    and(condition, parameters, "a.campaignId = :campaign", "campaign", campaignId);
    and(condition, parameters, "a.happenedAt >= :since", "since", since());
    and(condition, parameters, "a.happenedAt < :until", "until", to);
    return condition.toString();
  }

  private Instant since() {
    return from == null && campaignId == null ? Instant.EPOCH : from;
  }

  /** The same of whatever was done. */
  AuditFilter ofAnyAction() {
    return new AuditFilter(actor, null, campaignId, from, to);
  }

  boolean isOfAction(String code) {
    return action == null || code.startsWith(action);
  }

  private static void and(
      StringJoiner condition,
      Map<String, Object> parameters,
      String comparison,
      String name,
      Object wanted) {
    if (wanted != null) {
      condition.add(comparison);
      parameters.put(name, wanted);
    }
  }

  private static String beginning(String code) {
    return code == null ? null : code.replaceAll("[!%_]", "!$0") + '%';
  }
}
