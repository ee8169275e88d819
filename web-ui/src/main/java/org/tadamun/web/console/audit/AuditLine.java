package org.tadamun.web.console.audit;

import java.io.Serializable;
import org.tadamun.kernel.audit.boundary.AuditRow;

/** An entry with the name of the one who acted. */
public record AuditLine(AuditRow row, String actorName) implements Serializable {}
