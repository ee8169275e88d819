package org.tadamun.petition.imports.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.imports.entity.ImportActors;
import org.tadamun.petition.imports.entity.ImportCounts;
import org.tadamun.petition.imports.entity.ImportFile;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.entity.SignatureImport;

/**
 * An import as shown to staff and integrators.
 *
 * @param petition its slug
 * @param source under which its signatures are counted
 * @param textVersion the version of the text that was signed
 * @param reading how the file is read; null while it arrives
 * @param errors the first mistakes by line; null in lists
 * @param allErrors address of the list of all mistakes
 * @param errorsCut whether more mistakes were found than the 10,000 that are kept
 * @param progress of the work under way, in percent
 */
@Schema(name = "Import")
public record ImportView(
    String id,
    String petition,
    int textVersion,
    ImportState state,
    boolean dryRun,
    BatchSource source,
    String organisation,
    String note,
    File file,
    ImportReading reading,
    Counts counts,
    @Schema(description = "The first 50 by line; the others are at allErrors.")
        List<FaultView> errors,
    String allErrors,
    boolean errorsCut,
    int progress,
    String enteredBy,
    String preparedBy,
    String startedBy,
    Instant startedAt,
    String endedBy,
    Instant endedAt,
    String reason,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /**
   * The file, which is the evidence.
   *
   * @param kept whether it is still stored here
   */
  @Schema(name = "ImportFile")
  public record File(String name, String sha256, long bytes, boolean kept) {

    static File of(ImportFile file) {
      return new File(file.name(), file.sha256(), file.bytes(), file.pieces() > 0);
    }
  }

  /**
   * What the dry run found and how far the import has come.
   *
   * @param rows of the file, as the dry run counted them
   * @param acceptable people with a row without mistakes: fresh and known together
   * @param fresh people who would be entered; null for a key until every row has been entered
   * @param known people who have signed before; null when fresh is
   * @param repeated rows whose address occurred before in the file
   * @param faulty rows with a mistake in the dry run, which are left out
   * @param done rows that have been dealt with
   * @param imported people who were entered
   * @param skipped people who had signed already when their row was to be entered
   * @param refused rows that had a mistake when they were to be entered, and were left out
   * @param removed people who were taken out again by a withdrawal
   */
  @Schema(name = "ImportCounts")
  public record Counts(
      long rows,
      long acceptable,
      Long fresh,
      Long known,
      long repeated,
      long faulty,
      long done,
      long imported,
      long skipped,
      long refused,
      long removed) {

    /** Rows left out for a mistake: in the dry run's judgement, or finally once all are done. */
    public long leftOut() {
      return done == rows ? refused : Math.max(faulty, refused);
    }

    static Counts of(ImportCounts counts, boolean apart) {
      return new Counts(
          counts.rows(),
          counts.fresh() + counts.known(),
          apart ? counts.fresh() : null,
          apart ? counts.known() : null,
          counts.repeated(),
          counts.faulty(),
          counts.done(),
          counts.imported(),
          counts.skipped(),
          counts.refused(),
          counts.removed());
    }
  }

  /**
   * Makes the view. A key may not find out who has signed (docs/adr/132), neither by a dry run of
   * one row nor by an import stopped before it entered anybody. Once all rows are done, the public
   * figures show what was new anyway.
   */
  public static ImportView of(SignatureImport one, CurrentActor reader) {
    ImportActors story = one.story();
    boolean through = story.startedAt() != null && one.counts().done() == one.counts().rows();
    Counts counts = Counts.of(one.counts(), through || !reader.isKey());
    return new ImportView(
        one.publicId(),
        one.petition().slug(),
        one.textVersion(),
        one.state(),
        one.isTrial(),
        one.file().source(),
        story.organisation(),
        story.note(),
        File.of(one.file()),
        ImportReading.of(one.setup()),
        counts,
        null,
        null,
        one.counts().areFaultsCut(),
        progress(one.state(), counts, one.file().bytes()),
        story.enteredBy(),
        story.preparedBy(),
        story.startedBy(),
        story.startedAt(),
        story.endedBy(),
        story.endedAt(),
        story.reason(),
        one.createdAt(),
        one.modifiedAt(),
        one.version());
  }

  /** Whether it has ended, and still has words that may name somebody. */
  public boolean isErasable() {
    return state.hasEnded()
        && (note != null || reason != null || !file.name().equals(ImportFile.FORGOTTEN));
  }

  /** This view with the first mistakes of the file. */
  ImportView with(List<FaultView> first, String all) {
    return new ImportView(
        id,
        petition,
        textVersion,
        state,
        dryRun,
        source,
        organisation,
        note,
        file,
        reading,
        counts,
        first,
        all,
        errorsCut,
        progress,
        enteredBy,
        preparedBy,
        startedBy,
        startedAt,
        endedBy,
        endedAt,
        reason,
        createdAt,
        modifiedAt,
        version);
  }

  /**
   * In percent. Before the dry run has ended the number of rows is estimated from the file's
   * length.
   */
  private static int progress(ImportState state, Counts counts, long bytes) {
    return switch (state) {
      case CHECKING -> percent(counts.rows(), Math.max(1, bytes / BYTES_A_ROW), 99);
      case RUNNING -> percent(counts.done(), counts.rows(), 100);
      case WITHDRAWING -> percent(counts.removed(), counts.imported(), 100);
      case UPLOADING, DRAFT -> 0;
      case READY, DONE, STOPPED, WITHDRAWN, DISCARDED -> 100;
    };
  }

  private static final int BYTES_A_ROW = 90;

  private static int percent(long done, long whole, int most) {
    return whole == 0 ? 0 : (int) Math.min(most, 100 * done / whole);
  }
}
