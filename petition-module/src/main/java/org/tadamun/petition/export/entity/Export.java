package org.tadamun.petition.export.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * A list that somebody exports. Its rows are not stored: they are read and sent anew for each
 * fetch.
 */
@Entity
@Table(name = "petition_export")
public class Export extends DomainEntity {

  public static final int FILTER_MAX = 1000;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false, length = 12)
  private ExportKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "format", nullable = false, updatable = false, length = 4)
  private ExportFormat format;

  @Column(name = "filter_text", nullable = false, updatable = false, length = FILTER_MAX)
  private String filter;

  @Column(name = "ordered_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String orderedBy;

  @Column(name = "rows_expected", nullable = false, updatable = false)
  private long expected;

  @Embedded private ExportRun run;

  protected Export() {}

  /**
   * @param filter as {@code FilterText} writes it; empty for all
   * @param expected how many rows there are now
   */
  public Export(
      long petitionId,
      ExportKind kind,
      ExportFormat format,
      String filter,
      String orderedBy,
      long expected,
      Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.kind = kind;
    this.format = format;
    this.filter = filter;
    this.orderedBy = orderedBy;
    this.expected = expected;
    this.run = new ExportRun();
  }

  /**
   * Begins a fetch.
   *
   * @return the number of this fetch
   */
  public int begin(Instant now) {
    touch(now);
    return run.begin();
  }

  public void wrote(int fetch, long rows, Instant now) {
    if (run.isLatest(fetch)) {
      run.wrote(rows);
      touch(now);
    }
  }

  /**
   * @param whole whether the last row was sent
   */
  public void end(int fetch, long rows, boolean whole, Instant now) {
    if (run.isLatest(fetch)) {
      run.end(rows, whole, now);
      touch(now);
    }
  }

  public void breakOff(Instant now) {
    run.breakOff(now);
    touch(now);
  }

  public long petitionId() {
    return petitionId;
  }

  public ExportKind kind() {
    return kind;
  }

  public ExportFormat format() {
    return format;
  }

  public ExportState state(Instant now) {
    return isSilent(now) ? ExportState.BROKEN : run.state();
  }

  public boolean isSilent(Instant now) {
    return run.isSilent(modifiedAt(), now);
  }

  public String filter() {
    return filter;
  }

  public String orderedBy() {
    return orderedBy;
  }

  public long expected() {
    return expected;
  }

  public long written() {
    return run.written();
  }

  public Instant finishedAt() {
    return run.finishedAt();
  }
}
