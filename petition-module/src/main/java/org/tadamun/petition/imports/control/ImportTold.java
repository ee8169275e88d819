package org.tadamun.petition.imports.control;

import org.tadamun.petition.imports.entity.ImportCounts;
import org.tadamun.petition.imports.entity.SignatureImport;

/** What the audit trail says of an import: numbers, and no person. */
public final class ImportTold {

  private ImportTold() {}

  public static String of(SignatureImport work) {
    ImportCounts counts = work.counts();
    return "%s %s version %d rows %d new %d imported %d removed %d"
        .formatted(
            work.state(),
            work.file().source(),
            work.textVersion(),
            counts.rows(),
            counts.fresh(),
            counts.imported(),
            counts.removed());
  }
}
