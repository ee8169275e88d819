package org.tadamun.petition.alarm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** The figures for which an alarm was raised, as they were at that moment. */
@Embeddable
public class AlarmEvidence {

  /** The number of inhabitants where it is not known. */
  public static final long UNKNOWN = -1;

  @Enumerated(EnumType.STRING)
  @Column(name = "cause", nullable = false, updatable = false, length = 10)
  private AlarmCause cause;

  @Column(name = "seen", nullable = false, updatable = false)
  private long seen;

  @Column(name = "bound", nullable = false, updatable = false)
  private long bound;

  @Column(name = "usual", nullable = false, updatable = false)
  private long usual;

  @Column(name = "population", nullable = false, updatable = false)
  private long population;

  @Enumerated(EnumType.STRING)
  @Column(name = "domain_mix", nullable = false, updatable = false, length = 8)
  private MixKind mix;

  protected AlarmEvidence() {}

  /**
   * The figures at this moment.
   *
   * @param seen how many had confirmed in a day, or in all where the cause is {@link
   *     AlarmCause#SHARE}
   * @param bound how many could be expected
   * @param usual the most in one day of the two weeks before
   * @param population inhabitants, or {@link #UNKNOWN}
   */
  public AlarmEvidence(
      AlarmCause cause, long seen, long bound, long usual, long population, MixKind mix) {
    this.cause = cause;
    this.seen = seen;
    this.bound = bound;
    this.usual = usual;
    this.population = population;
    this.mix = mix;
  }

  public AlarmCause cause() {
    return cause;
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

  public long population() {
    return population;
  }

  public MixKind mix() {
    return mix;
  }
}
