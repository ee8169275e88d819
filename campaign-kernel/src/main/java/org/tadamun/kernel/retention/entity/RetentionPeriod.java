package org.tadamun.kernel.retention.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/** How long a purpose was kept since a moment, until the next one. */
@Entity
@Table(name = "kernel_retention_period")
@NamedQuery(
    name = RetentionPeriod.OF_RULE,
    query =
        "select p from RetentionPeriod p where p.rule = :rule order by p.modifiedAt, p.createdAt")
public class RetentionPeriod extends DomainEntity {

  /** The earliest first. */
  public static final String OF_RULE = "RetentionPeriod.ofRule";

  @Column(name = "rule_name", nullable = false, updatable = false, length = RetentionLine.RULE_MAX)
  private String rule;

  @Column(name = "days_no", nullable = false, updatable = false)
  private long days;

  protected RetentionPeriod() {}

  /**
   * Makes the record.
   *
   * @param days 0 for ever
   */
  public RetentionPeriod(String rule, long days, Instant now) {
    super(now);
    this.rule = rule;
    this.days = days;
  }

  public long days() {
    return days;
  }

  /** Since when it applies. Not later than when it was seen, even if a clock had run ahead. */
  public Instant since() {
    return modifiedAt();
  }

  /** Whether nothing was ended meanwhile. */
  public boolean isOff() {
    return days == 0;
  }
}
