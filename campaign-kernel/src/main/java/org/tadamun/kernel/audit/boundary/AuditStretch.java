package org.tadamun.kernel.audit.boundary;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * A part of a file of the trail.
 *
 * @param rows that are wanted of those looked at; there may be none of them, and more later
 * @param last that was looked at; null where none is left
 */
public record AuditStretch(List<AuditRow> rows, Mark last) implements Serializable {

  /** Where in the trail an entry stands. */
  public record Mark(Instant happenedAt, long id) implements Serializable {}

  /** Of all that were looked at. */
  static AuditStretch of(List<AuditRow> rows) {
    return new AuditStretch(rows, rows.isEmpty() ? null : rows.getLast().mark());
  }
}
