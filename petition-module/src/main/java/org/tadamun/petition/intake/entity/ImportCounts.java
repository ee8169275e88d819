package org.tadamun.petition.intake.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** What the dry run found, and how far the work has come. */
@Embeddable
public class ImportCounts {

  @Column(name = "rows_found", nullable = false)
  private long rows;

  @Column(name = "rows_new", nullable = false)
  private long fresh;

  @Column(name = "rows_known", nullable = false)
  private long known;

  @Column(name = "rows_repeated", nullable = false)
  private long repeated;

  @Column(name = "rows_faulty", nullable = false)
  private long faulty;

  @Column(name = "rows_done", nullable = false)
  private long done;

  @Column(name = "imported", nullable = false)
  private long imported;

  @Column(name = "skipped", nullable = false)
  private long skipped;

  @Column(name = "removed", nullable = false)
  private long removed;

  /** What was found in a part of the file. */
  public record Found(long rows, long fresh, long known, long repeated, long faulty) {}

  void found(Found more) {
    rows += more.rows();
    fresh += more.fresh();
    known += more.known();
    repeated += more.repeated();
    faulty += more.faulty();
  }

  void entered(long rowsMore, long importedMore, long skippedMore) {
    done += rowsMore;
    imported += importedMore;
    skipped += skippedMore;
  }

  void removed(long more) {
    removed += more;
  }

  void forget() {
    rows = 0;
    fresh = 0;
    known = 0;
    repeated = 0;
    faulty = 0;
  }

  /** Rows of the file, without its heading and empty ones. */
  public long rows() {
    return rows;
  }

  /** Who would be entered. */
  public long fresh() {
    return fresh;
  }

  /** Who has signed this version before. */
  public long known() {
    return known;
  }

  /** Who stands in the file a second time. */
  public long repeated() {
    return repeated;
  }

  public long faulty() {
    return faulty;
  }

  /** Rows that the import is through with. */
  public long done() {
    return done;
  }

  public long imported() {
    return imported;
  }

  /** Found acceptable, and there already when their turn came. */
  public long skipped() {
    return skipped;
  }

  /** Had a mistake when their turn came, perhaps not yet in the dry run. */
  public long refused() {
    return done - imported - skipped;
  }

  /** Taken out again by a withdrawal of the whole. */
  public long removed() {
    return removed;
  }
}
