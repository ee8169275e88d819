package org.tadamun.petition.imports.control;

import org.tadamun.petition.imports.entity.ImportCounts;
import org.tadamun.petition.imports.entity.SignatureImport;

/** What the audit trail says of an import: numbers, and no person. */
public final class ImportAuditText {

  private ImportAuditText() {}

  public static String of(SignatureImport imported) {
    ImportCounts counts = imported.counts();
    return "%s %s version %d rows %d new %d imported %d removed %d"
        .formatted(
            imported.state(),
            imported.file().source(),
            imported.textVersion(),
            counts.rows(),
            counts.fresh(),
            counts.imported(),
            counts.removed());
  }
}
