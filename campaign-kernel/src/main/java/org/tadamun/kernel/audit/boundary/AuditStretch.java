package org.tadamun.kernel.audit.boundary;

import java.io.Serializable;
import java.util.List;

/**
 * A part of a file of the trail.
 *
 * @param rows that are wanted of those looked at; there may be none of them, and more later
 * @param last that was looked at; null where none is left
 */
public record AuditStretch(List<AuditRow> rows, AuditRow last) implements Serializable {

  static AuditStretch of(List<AuditRow> seen, AuditFilter filter) {
    return new AuditStretch(
        seen.stream().filter(filter::isOfAction).toList(), seen.isEmpty() ? null : seen.getLast());
  }
}
