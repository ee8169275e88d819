package org.tadamun.petition.alarm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * That so many signatures of one country count as given online again, since what had taken them out
 * was undone, or at last, since those whom a file had brought have said so themselves; or that so
 * many came through an event pass, of whom staff knew before; or that a figure was put right. They
 * raise the figure of an hour by nobody whom the alarm about their country would call new. Below
 * zero where somebody was taken out, who makes no room for others by that, where those of a pass
 * ceased to count, whom the figure did not hold, or where a figure had too much. Or that so many
 * came to count late, who are new to their country alone. Never changed.
 */
@Entity
@Table(name = "petition_comeback")
public class Comeback extends DomainEntity {

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "version_no", nullable = false, updatable = false)
  private int textVersion;

  @Column(name = "country", nullable = false, updatable = false, length = 2)
  private String country;

  @Column(name = "happened", nullable = false, updatable = false)
  private long happened;

  /** True or null. */
  @Column(name = "past_only", updatable = false)
  private Boolean pastOnly;

  /** True or null. */
  @Column(name = "late_only", updatable = false)
  private Boolean lateOnly;

  protected Comeback() {}

  public Comeback(long petitionId, int textVersion, String country, long happened, Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.textVersion = textVersion;
    this.country = country;
    this.happened = happened;
  }

  /**
   * Nobody's day is changed, but what is usual: so many of those who counted as new in an hour were
   * taken out since, or below zero are back.
   */
  public static Comeback inPast(
      long petitionId, int textVersion, String country, long happened, Instant hour) {
    Comeback past = new Comeback(petitionId, textVersion, country, happened, hour);
    past.pastOnly = true;
    return past;
  }

  /** No country's figure is changed, but that of the petition: so many had come before. */
  public static Comeback late(
      long petitionId, int textVersion, String country, long happened, Instant now) {
    Comeback late = new Comeback(petitionId, textVersion, country, happened, now);
    late.lateOnly = true;
    return late;
  }

  /** What was usual in the petition is not changed with that of the country: so many were late. */
  public static Comeback lateInPast(
      long petitionId, int textVersion, String country, long happened, Instant hour) {
    Comeback both = inPast(petitionId, textVersion, country, happened, hour);
    both.lateOnly = true;
    return both;
  }
}
