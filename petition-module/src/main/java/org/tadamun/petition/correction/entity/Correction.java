package org.tadamun.petition.correction.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** One line of the public log: by how much a country's figure was corrected, when and why. */
@Entity
@Table(name = "petition_correction")
public class Correction {

  public static final int REASON_MAX = 20;

  /**
   * The JPQL condition for lines {@code c} that are in the log. Excludes lines that builds before
   * ADR 300 opened for an addition that failed. A recount's line may be zero, if it moved
   * signatures between sources.
   */
  public static final String BOOKED =
      "(c.change <> 0 or c.changedAt is not null and c.reason = '" + CorrectionKey.RECOUNT + "')";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tadamun_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "version_no", nullable = false, updatable = false)
  private int version;

  @Column(name = "day_on", nullable = false, updatable = false)
  private LocalDate day;

  @Column(name = "country", nullable = false, updatable = false, length = 2)
  private String country;

  @Enumerated(EnumType.STRING)
  @Column(name = "kind", nullable = false, updatable = false, length = 12)
  private CorrectionKind kind;

  @Column(name = "reason", nullable = false, updatable = false, length = REASON_MAX)
  private String reason;

  @Column(name = "run_id", nullable = false, updatable = false)
  private long run;

  @Column(name = "change_by", nullable = false)
  private long change;

  /** When something was last added; null if nothing was, see {@link #BOOKED}. */
  @Column(name = "changed_at")
  private Instant changedAt;

  protected Correction() {}

  public Correction(CorrectionKey key) {
    this.petitionId = key.petitionId();
    this.version = key.version();
    this.day = key.day();
    this.country = key.country();
    this.kind = key.kind();
    this.reason = key.reason();
    this.run = key.run();
  }

  public long id() {
    return id;
  }

  public int version() {
    return version;
  }

  public LocalDate day() {
    return day;
  }

  public String country() {
    return country;
  }

  public CorrectionKind kind() {
    return kind;
  }

  public String reason() {
    return reason;
  }

  /** See {@link CorrectionKey#run}. */
  public long run() {
    return run;
  }

  public long change() {
    return change;
  }
}
