package org.tadamun.web.console.audit;

import java.io.Serializable;
import org.tadamun.kernel.audit.boundary.AuditRow;

/**
 * An entry with the name of the one who acted.
 *
 * @param what was done, in the reader's language
 */
public record AuditLine(AuditRow row, String actorName, String what) implements Serializable {}
