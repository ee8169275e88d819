package org.tadamun.petition.batch.control;

import java.util.Locale;
import java.util.regex.Pattern;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.batch.entity.BatchEvidence;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.file.entity.FileKind;

/** What may prove a batch: a file of sheets, or its name and hash where it lies elsewhere. */
public final class EvidenceRules {

  private static final Pattern HASH = Pattern.compile("[0-9a-fA-F]{" + Sha256.LENGTH + "}");

  private EvidenceRules() {}

  /** Of a file alone, for a batch that was entered with its hash. */
  public static void requirePromised(FileUpload file, BatchEvidence promised) {
    Violations violations = new Violations().required("evidence", file);
    file(violations, file);
    violations.throwIfAny();
    if (!file.sha256().equals(promised.sha256())) {
      violations.add("evidence", "batch.error.other-file").throwIfAny();
    }
  }

  /** A mistake more where it is too large, or of no kind that is kept. */
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

  /** A mistake more where it has no name, or what is no hash. */
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

  /** As it is kept: without outer blanks, its hash in small letters. */
  static BatchEvidence kept(BatchEvidence evidence) {
    return new BatchEvidence(
        evidence.fileName().strip(), evidence.sha256().toLowerCase(Locale.ROOT));
  }
}
