package org.tadamun.petition.imports.entity;

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

  @Column(name = "faults_cut", nullable = false)
  private boolean faultsCut;

  /** What the dry run found in a part of the file. */
  public record Found(long rows, long fresh, long known, long repeated, long faulty) {}

  /**
   * The result of entering a portion.
   *
   * @param rows how many rows of the file it had, faulty ones included
   * @param first the lowest number of its new signatures, 0 if there are none
   * @param cut whether not all of its mistakes were kept
   */
  public record Entered(
      long rows, long imported, long skipped, long first, long last, boolean cut) {}

  void found(Found more, boolean cut) {
    rows += more.rows();
    fresh += more.fresh();
    known += more.known();
    repeated += more.repeated();
    faulty += more.faulty();
    faultsCut |= cut;
  }

  void entered(Entered more) {
    done += more.rows();
    imported += more.imported();
    skipped += more.skipped();
    faultsCut |= more.cut();
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
    faultsCut = false;
  }

  /** Rows of the file, without the heading and empty rows. */
  public long rows() {
    return rows;
  }

  /** People who would be entered. */
  public long fresh() {
    return fresh;
  }

  /** People to enter; for a key those who have signed too, whom it may not know (ADR 132). */
  long toEnter(boolean key) {
    return key ? fresh + known : fresh;
  }

  /** People who have signed this version before. */
  public long known() {
    return known;
  }

  /** Rows whose address occurred before in the file. */
  public long repeated() {
    return repeated;
  }

  public long faulty() {
    return faulty;
  }

  /** Whether there were more mistakes than are kept of one file. */
  public boolean areFaultsCut() {
    return faultsCut;
  }

  /** Rows that have been dealt with. */
  public long done() {
    return done;
  }

  public long imported() {
    return imported;
  }

  /** Acceptable rows whose people had signed already when the row was to be entered. */
  public long skipped() {
    return skipped;
  }

  /** Rows with a mistake when they were to be entered, even if the dry run found none. */
  public long refused() {
    return done - imported - skipped;
  }

  /** Signatures taken out by a withdrawal. */
  public long removed() {
    return removed;
  }
}
