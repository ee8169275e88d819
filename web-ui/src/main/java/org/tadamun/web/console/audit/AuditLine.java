package org.tadamun.web.console.audit;

import java.io.Serializable;
import org.tadamun.kernel.audit.boundary.AuditRow;

/**
 * An entry with the name of the one who acted.
 *
 * @param what was done, in the reader's language
 */
public record AuditLine(AuditRow row, String actorName, String what) implements Serializable {

  /** The value before, with each foreign text in its own direction. */
  public String before() {
    return AuditValue.shown(row.from());
  }

  /** The value after, as {@link #before()}. */
  public String after() {
    return AuditValue.shown(row.to());
  }
}
