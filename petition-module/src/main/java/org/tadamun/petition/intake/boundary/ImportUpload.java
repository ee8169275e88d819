package org.tadamun.petition.intake.boundary;

import java.io.InputStream;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.intake.entity.ImportStory;

/**
 * A file of signatures as it arrives.
 *
 * @param source as what its signatures are counted, from then on
 * @param organisation who collected them
 * @param fileName only to be shown; it may be anything
 * @param trial whether it ends with the dry run
 * @param language of whoever brings it: the proposal for what its rows do not say
 * @param textVersion which version of the text they signed; null for the present one
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

  /** Of people who signed the present version. */
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
        .line("organisation", organisation, ImportStory.ORGANISATION_MAX)
        .block("note", note, ImportStory.NOTE_MAX)
        .required("file", content)
        .throwIfAny();
  }

  public String noteOrNull() {
    return note == null || note.isBlank() ? null : note.strip();
  }
}
