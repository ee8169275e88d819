package org.tadamun.kernel.audit.boundary;

import java.time.Instant;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Which entries are wanted; null does not narrow.
 *
 * @param action beginning of the action's code: {@code campaign.} finds all changes of campaigns
 * @param from first moment
 * @param to end of the time, exclusive
 */
public record AuditFilter(String actor, String action, Long campaignId, Instant from, Instant to) {

  public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null);

  /**
   * Returns a condition on {@code a} and adds its parameters. It always contains an actor, a
   * campaign or a time: for each of them an index has the newest first, without which Derby would
   * sort the whole trail. With an action besides, the database may have to read and sort all
   * entries that match the rest, for each page again.
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

  /** The same filter without the action. */
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
