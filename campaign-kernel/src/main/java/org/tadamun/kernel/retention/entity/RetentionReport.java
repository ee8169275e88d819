package org.tadamun.kernel.retention.entity;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.kernel.record.entity.DomainEntity;

/** A run. Its beginning decides what is due, however long it takes. */
@Entity
@Table(name = "kernel_retention_report")
@NamedQuery(
    name = RetentionReport.RUNNING,
    query =
        "select r.id from RetentionReport r where r.finishedAt is null"
            + " order by r.createdAt, r.id")
@NamedQuery(
    name = RetentionReport.LAST,
    query = "select coalesce(max(r.ordinal), 0) from RetentionReport r")
public class RetentionReport extends DomainEntity {

  /** The oldest first, should there be several. */
  public static final String RUNNING = "RetentionReport.running";

  /** The ordinal of the last run; 0 before the first. */
  public static final String LAST = "RetentionReport.last";

  /** Unique, so that one of two runs that begin at the same moment fails; null in early reports. */
  @Column(name = "run_no", updatable = false)
  private Long ordinal;

  @Column(name = "started_by", nullable = false, updatable = false, length = ACTOR_MAX)
  private String startedBy;

  @Column(name = "finished_at")
  private Instant finishedAt;

  @OneToMany(mappedBy = "report", cascade = CascadeType.PERSIST)
  @OrderBy("rule")
  private List<RetentionLine> lines = new ArrayList<>();

  protected RetentionReport() {}

  /**
   * Makes the report of a run that begins.
   *
   * @param ordinal one more than that of the last run
   */
  public RetentionReport(long ordinal, String startedBy, Instant now) {
    super(now);
    this.ordinal = ordinal;
    this.startedBy = startedBy;
  }

  public void expect(RetentionLine line) {
    lines.add(line);
  }

  public void finish(Instant now) {
    this.finishedAt = now;
    touch(now);
  }

  /** Null in an early report. */
  public Long ordinal() {
    return ordinal;
  }

  public String startedBy() {
    return startedBy;
  }

  public Instant finishedAt() {
    return finishedAt;
  }

  public List<RetentionLine> lines() {
    return List.copyOf(lines);
  }
}
