package org.tadamun.petition.alarm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.tadamun.kernel.record.entity.DomainEntity;

/**
 * Corrects what the alarms read from the tallies as new people of a country, by a number. It is
 * positive for signatures that count but are no new people: those that count again after a decision
 * was undone, imported ones that their owners confirmed, those through an event pass, and figures
 * corrected after a recount. It is negative where signatures were taken out and must make no room
 * for others, where those through a pass ceased to count, or where a figure had been too high. Some
 * rows concern only the past, or only the alarm of the whole petition. Never changed.
 */
@Entity
@Table(name = "petition_comeback")
public class AlarmCounterweight extends DomainEntity {

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "version_no", nullable = false, updatable = false)
  private int textVersion;

  @Column(name = "country", nullable = false, updatable = false, length = 2)
  private String country;

  @Column(name = "happened", nullable = false, updatable = false)
  private long happened;

  /** TRUE: it corrects only the usual level of a past hour, not the running day; null: both. */
  @Column(name = "past_only", updatable = false)
  private Boolean pastOnly;

  /** TRUE: it corrects only the alarm of the whole petition, not the country's; null: both. */
  @Column(name = "late_only", updatable = false)
  private Boolean lateOnly;

  protected AlarmCounterweight() {}

  public AlarmCounterweight(
      long petitionId, int textVersion, String country, long happened, Instant now) {
    super(now);
    this.petitionId = petitionId;
    this.textVersion = textVersion;
    this.country = country;
    this.happened = happened;
  }

  /**
   * Corrects only what is usual: so many who counted as new in this hour were taken out since;
   * negative where they are back.
   */
  public static AlarmCounterweight forPastHour(
      long petitionId, int textVersion, String country, long happened, Instant hour) {
    AlarmCounterweight past =
        new AlarmCounterweight(petitionId, textVersion, country, happened, hour);
    past.pastOnly = true;
    return past;
  }

  /**
   * Corrects only the petition's figure, no country's: so many are new for their country, but had
   * confirmed before.
   */
  public static AlarmCounterweight forPetitionOnly(
      long petitionId, int textVersion, String country, long happened, Instant now) {
    AlarmCounterweight late =
        new AlarmCounterweight(petitionId, textVersion, country, happened, now);
    late.lateOnly = true;
    return late;
  }

  /**
   * Corrects only the petition's usual level, not the country's. Where {@link #forPastHour} changes
   * both, this leaves that of the petition as it is, since so many were new for their country only.
   */
  public static AlarmCounterweight forPetitionPastOnly(
      long petitionId, int textVersion, String country, long happened, Instant hour) {
    AlarmCounterweight both = forPastHour(petitionId, textVersion, country, happened, hour);
    both.lateOnly = true;
    return both;
  }
}
