package org.tadamun.kernel.audit.boundary;

import java.time.Instant;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.database.boundary.ListQuery;

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
   * Returns the entries {@code a} that match. The condition always contains an actor, a campaign or
   * a time: for each of them an index has the newest first, without which Derby would sort the
   * whole trail. With an action besides, the database may have to read and sort all entries that
   * match the rest, for each page again.
   */
  ListQuery<AuditEntry> list() {
    return new ListQuery<>(AuditEntry.class, "a")
        .where("a.actor = :actor", "actor", actor)
        .where("a.action like :action escape '!'", "action", beginning(action))
        .where("a.campaignId = :campaign", "campaign", campaignId)
        .where("a.happenedAt >= :since", "since", since())
        .where("a.happenedAt < :until", "until", to);
  }

  private Instant since() {
    return from == null && campaignId == null ? Instant.EPOCH : from;
  }

  /** Returns this filter without the action. */
  AuditFilter ofAnyAction() {
    return new AuditFilter(actor, null, campaignId, from, to);
  }

  boolean isOfAction(String code) {
    return action == null || code.startsWith(action);
  }

  private static String beginning(String code) {
    return code == null ? null : code.replaceAll("[!%_]", "!$0") + '%';
  }
}
