package org.tadamun.petition.batch.control;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.batch.entity.BatchEvidence;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.file.entity.FileKind;

/**
 * What may prove a batch: a file of scanned sheets, or its name and hash if it is kept elsewhere.
 */
public final class EvidenceRules {

  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{" + Sha256.LENGTH + "}");

  private EvidenceRules() {}

  /** Requires a file with the hash that was stated when the batch was entered. */
  public static void requirePromised(FileUpload file, BatchEvidence promised) {
    Violations violations = new Violations().required("evidence", file);
    file(violations, file);
    violations.throwIfAny();
    if (!file.sha256().equals(promised.sha256())) {
      violations.add("evidence", "batch.error.other-file").throwIfAny();
    }
  }

  /** Adds a violation if the file is too large or of a kind that is not kept. */
  static void file(Violations violations, FileUpload file) {
    if (file == null) {
      return;
    }
    if (file.content().length > FileUpload.BYTES_MAX) {
      violations.add("evidence", "batch.error.large", FileUpload.MEGABYTES_MAX);
    } else if (FileKind.of(file.content()).isEmpty()) {
      violations.add("evidence", "batch.error.kind");
    }
  }

  /** Adds a violation if the evidence has no name, or no valid hash. */
  static void named(Violations violations, BatchEvidence evidence) {
    violations.required("evidence", evidence);
    if (evidence == null) {
      return;
    }
    violations
        .required("evidence.fileName", evidence.fileName())
        .line("evidence.fileName", evidence.fileName(), FileKind.NAME_MAX)
        .required("evidence.sha256", evidence.sha256());
    if (evidence.sha256() != null && !HASH.matcher(evidence.sha256()).matches()) {
      violations.add("evidence.sha256", "batch.error.hash");
    }
  }

  /** Returns the evidence as it is stored: without outer blanks, the hash in lower case. */
  static BatchEvidence kept(BatchEvidence evidence) {
    return new BatchEvidence(
        evidence.fileName().strip(), evidence.sha256().toLowerCase(Locale.ROOT));
  }
}
