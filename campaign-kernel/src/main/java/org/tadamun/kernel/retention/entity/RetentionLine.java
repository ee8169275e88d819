package org.tadamun.kernel.retention.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/** What one rule ended in a run. Updated in the transaction of each portion. */
@Entity
@Table(name = "kernel_retention_line")
public class RetentionLine extends DomainEntity {

  public static final int RULE_MAX = 40;

  @ManyToOne(optional = false)
  @JoinColumn(name = "report_id", nullable = false, updatable = false)
  private RetentionReport report;

  @Column(name = "rule_name", nullable = false, updatable = false, length = RULE_MAX)
  private String rule;

  @Column(name = "days_no", nullable = false, updatable = false)
  private long days;

  /** Whether {@link #due} and {@link #oldest} are known. */
  @Column(name = "counted", nullable = false)
  private boolean counted;

  @Column(name = "due_no", nullable = false)
  private long due;

  @Column(name = "oldest_at")
  private Instant oldest;

  @Column(name = "ended_no", nullable = false)
  private long ended;

  @Column(name = "place_no", nullable = false)
  private long place;

  @Column(name = "finished", nullable = false)
  private boolean finished;

  protected RetentionLine() {}

  public RetentionLine(RetentionReport report, String rule, long days, Instant now) {
    super(now);
    this.report = report;
    this.rule = rule;
    this.days = days;
  }

  /**
   * Stores what is due, before any of it is ended. If two nodes count at once, the first result
   * stays: after it things may be ended already.
   *
   * @param from the moment of the oldest; null where there is none
   */
  public void expect(long over, Instant from, Instant now) {
    if (!counted) {
      this.counted = true;
      this.due = over;
      this.oldest = from;
      touch(now);
    }
  }

  /**
   * Adds a portion; a portion that found nothing after the place is the last.
   *
   * @param more how many were ended
   * @param upTo the id of the last thing read, ended or not; its moment in microseconds where a
   *     rule goes by moments; 0 for none
   */
  public void end(int more, long upTo, Instant now) {
    this.ended += more;
    this.finished = upTo <= place;
    this.place = Math.max(place, upTo);
    touch(now);
  }

  public RetentionReport report() {
    return report;
  }

  public String rule() {
    return rule;
  }

  public long days() {
    return days;
  }

  public boolean isCounted() {
    return counted;
  }

  public long due() {
    return due;
  }

  public Instant oldest() {
    return oldest;
  }

  public long ended() {
    return ended;
  }

  /** The id, or moment, up to which the run has read; 0 before it began. */
  public long place() {
    return place;
  }

  public boolean isFinished() {
    return finished;
  }
}
