package org.tadamun.kernel.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import org.tadamun.kernel.audit.entity.AuditEntry;

/**
 * One entry of the trail as lists show it.
 *
 * @param actor {@code staff:<publicId>}, {@code key:<publicId>}, {@code system} or {@code public}
 * @param campaignId null if it concerns the whole installation
 */
public record AuditRow(
    long id,
    Instant happenedAt,
    String actor,
    String action,
    String subjectType,
    String subjectId,
    Long campaignId,
    String from,
    String to)
    implements Serializable {

  static AuditRow of(AuditEntry entry) {
    return row(entry, entry.from(), entry.to());
  }

  /** What happened, without the values before and after. */
  static AuditRow withoutValues(AuditEntry entry) {
    return row(entry, null, null);
  }

  /** Its place in the trail. */
  public AuditStretch.Mark mark() {
    return new AuditStretch.Mark(happenedAt, id);
  }

  private static AuditRow row(AuditEntry entry, String from, String to) {
    return new AuditRow(
        entry.id(),
        entry.happenedAt(),
        entry.actor(),
        entry.action(),
        entry.subjectType(),
        entry.subjectId(),
        entry.campaignId(),
        from,
        to);
  }
}
