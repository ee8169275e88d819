package org.tadamun.kernel.audit.boundary;

import java.time.Instant;
import org.tadamun.kernel.audit.entity.AuditEntry;
import org.tadamun.kernel.database.boundary.ListQuery;

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
   * The entries {@code a}. One of actor, campaign and time is always asked for, each with an index
   * that has the newest first: else Derby would sort all there are. Where an action is asked for
   * besides, it may go through all that the others leave, and sort it, for each page anew.
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

  /** The same of whatever was done. */
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
