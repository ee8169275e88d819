package org.tadamun.petition.intake.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.intake.entity.ImportCounts;
import org.tadamun.petition.intake.entity.ImportFile;
import org.tadamun.petition.intake.entity.ImportState;
import org.tadamun.petition.intake.entity.ImportStory;
import org.tadamun.petition.intake.entity.SignatureImport;

/**
 * An import as staff and integrators see it.
 *
 * @param petition its slug
 * @param source as what its signatures are counted
 * @param textVersion the version of the text that was signed
 * @param reading how the file is read; null while it arrives
 * @param errors the first of them by line; null where nobody has asked for them
 * @param allErrors where all of them are, by pages
 * @param errorsCut whether more mistakes were found than are kept: the first 10,000 of a file
 * @param progress of what is under way, in percent
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
   * The evidence.
   *
   * @param kept whether it is still here
   */
  @Schema(name = "ImportFile")
  public record File(String name, String sha256, long bytes, boolean kept) {

    static File of(ImportFile file) {
      return new File(file.name(), file.sha256(), file.bytes(), file.pieces() > 0);
    }
  }

  /**
   * @param rows of the file, as the dry run found them
   * @param acceptable who has a row without a mistake: those of whom the next two tell
   * @param fresh who would be entered; null for a key until every row has had its turn
   * @param known who has signed before; null as well
   * @param repeated who stands in the file a second time
   * @param faulty rows with a mistake in the dry run, which are left out
   * @param done rows that the import is through with
   * @param imported who was entered
   * @param skipped who was there already when his turn came
   * @param refused rows that had a mistake when their turn came, and were left out
   * @param removed who was taken out again by a withdrawal of the whole
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

    /** Rows with a mistake: as the dry run found them, once all are through as they were then. */
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
   * A key may not ask who has signed (docs/adr/132): a dry run of one row would answer it, and so
   * would one that is started and stopped before it has entered anybody. Once every row has had its
   * turn, the public figures tell what was new.
   */
  public static ImportView of(SignatureImport one, CurrentActor reader) {
    ImportStory story = one.story();
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

  /** Whether it has ended, and has words in which somebody may be named. */
  public boolean isErasable() {
    return state.hasEnded()
        && (note != null || reason != null || !file.name().equals(ImportFile.FORGOTTEN));
  }

  /** The same with what was wrong in the file. */
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

  /** How many rows a file has is known after its dry run; until then its length tells. */
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
