package org.tadamun.petition.tally.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Marks a booking that is not the first coming or going of a person, and so hides nobody in a
 * crowd. One mailbox can come and go as often as it likes, and the public log shows what staff
 * decide. Written with the tally, never changed; it names no person.
 */
@Entity
@Table(name = "petition_tally_mark")
public class RepeatBooking {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "tadamun_seq")
  @Column(name = "id")
  private long id;

  @Column(name = "petition_id", nullable = false, updatable = false)
  private long petitionId;

  @Column(name = "version_no", nullable = false, updatable = false)
  private int version;

  @Column(name = "hour_start", nullable = false, updatable = false)
  private Instant hour;

  @Enumerated(EnumType.STRING)
  @Column(name = "source", nullable = false, updatable = false, length = 8)
  private SignatureSource source;

  @Column(name = "country", nullable = false, updatable = false, length = 2)
  private String country;

  /**
   * The hour in which a signer who goes again had come; null where one comes, or the log shows it.
   */
  @Column(name = "since_hour", updatable = false)
  private Instant since;

  /** Kind of the line that shows it in the public log; null, as the reason, where none does. */
  @Column(name = "log_kind", updatable = false, length = 12)
  private String logKind;

  @Column(name = "log_reason", updatable = false, length = 20)
  private String logReason;

  @Column(name = "change_by", nullable = false, updatable = false)
  private long change;

  protected RepeatBooking() {}

  private RepeatBooking(
      long petitionId,
      int version,
      SignatureSource source,
      String country,
      Instant moment,
      long change) {
    this.petitionId = petitionId;
    this.version = version;
    this.source = source;
    this.country = country;
    this.hour = moment.truncatedTo(ChronoUnit.HOURS);
    this.change = change;
  }

  /** A signer who had withdrawn counts again. */
  public static RepeatBooking cameAgain(
      long petitionId, int version, SignatureSource source, String country, Instant now) {
    return new RepeatBooking(petitionId, version, source, country, now, +1);
  }

  /**
   * Such a signer withdraws again.
   *
   * @param confirmed when it was confirmed last
   */
  public static RepeatBooking wentAgain(
      long petitionId,
      int version,
      SignatureSource source,
      String country,
      Instant confirmed,
      Instant now) {
    RepeatBooking booking = new RepeatBooking(petitionId, version, source, country, now, -1);
    booking.since = confirmed.truncatedTo(ChronoUnit.HOURS);
    return booking;
  }

  /** The public log shows it in the line of its day with this kind and reason. */
  public static RepeatBooking logged(
      long petitionId,
      int version,
      SignatureSource source,
      String country,
      Instant now,
      String kind,
      String reason,
      long change) {
    RepeatBooking booking = new RepeatBooking(petitionId, version, source, country, now, change);
    booking.logKind = kind;
    booking.logReason = reason;
    return booking;
  }
}
