package org.tadamun.petition.imports.boundary;

import java.io.InputStream;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.imports.entity.ImportActors;

/**
 * A file of signatures as it arrives.
 *
 * @param source under which its signatures are counted
 * @param organisation who collected them
 * @param fileName any text; it is only shown
 * @param trial whether it is a dry run only
 * @param language of the uploader, proposed for rows without a language
 * @param textVersion which version of the text was signed; null for the present one
 */
public record ImportUpload(
    BatchSource source,
    String organisation,
    String note,
    String fileName,
    InputStream content,
    boolean trial,
    String language,
    Integer textVersion) {

  /** Creates an upload of signatures for the present version. */
  public ImportUpload(
      BatchSource source,
      String organisation,
      String note,
      String fileName,
      InputStream content,
      boolean trial,
      String language) {
    this(source, organisation, note, fileName, content, trial, language, null);
  }

  void check() {
    new Violations()
        .required("source", source)
        .required("organisation", organisation)
        .line("organisation", organisation, ImportActors.ORGANISATION_MAX)
        .block("note", note, ImportActors.NOTE_MAX)
        .required("file", content)
        .throwIfAny();
  }

  public String noteOrNull() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
