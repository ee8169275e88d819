package org.tadamun.kernel.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A part of a file of the audit trail.
 *
 * @param rows the matching entries of those read; may be empty although more follow later
 * @param last the last entry read; null if none is left
 */
public record AuditStretch(List<AuditRow> rows, Mark last) implements Serializable {

  /** The place of an entry in the trail. */
  public record Mark(Instant happenedAt, long id) implements Serializable {}

  /** A stretch in which all entries read are wanted. */
  static AuditStretch of(List<AuditRow> rows) {
    return new AuditStretch(rows, rows.isEmpty() ? null : rows.getLast().mark());
  }
}
