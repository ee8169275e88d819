package org.tadamun.petition.surge.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The figures for which the alarm was raised, as they were at that moment. */
@Embeddable
public class SurgeEvidence {

  @Column(name = "hour_start", nullable = false, updatable = false)
  private Instant hour;

  @Column(name = "seen", nullable = false, updatable = false)
  private long seen;

  @Column(name = "bound", nullable = false, updatable = false)
  private long bound;

  @Column(name = "usual", nullable = false, updatable = false)
  private long usual;

  @Column(name = "hour_before", nullable = false, updatable = false)
  private long before;

  protected SurgeEvidence() {}

  /**
   * The figures of an hour.
   *
   * @param hour its beginning
   * @param seen how many new signatures it had
   * @param bound how many an hour could be expected to have
   * @param usual the most in one hour of the two weeks before, without the last six hours
   * @param before how many the whole hour before had
   */
  public SurgeEvidence(Instant hour, long seen, long bound, long usual, long before) {
    this.hour = hour;
    this.seen = seen;
    this.bound = bound;
    this.usual = usual;
    this.before = before;
  }

  public Instant hour() {
    return hour;
  }

  public long seen() {
    return seen;
  }

  public long bound() {
    return bound;
  }

  public long usual() {
    return usual;
  }

  public long before() {
    return before;
  }
}
