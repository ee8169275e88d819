package org.tadamun.petition.moderation.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmDay;
import org.tadamun.petition.alarm.entity.AlarmState;
import org.tadamun.petition.alarm.entity.CountryAlarm;
import org.tadamun.petition.alarm.entity.MixKind;

/**
 * An alarm as moderators see it.
 *
 * @param cause {@code BY_HAND} where a moderator raised it
 * @param seen how many had confirmed in a day, or in all, when it was raised
 * @param bound how many could be expected
 * @param usual the most in a day of the two weeks before
 * @param population inhabitants; negative where it is not known
 * @param ofDay how many new signatures the country has in the last day, as an alarm counts them
 * @param waiting how many it holds now; 0 once all are released
 * @param released how many were released so far
 * @param decidedBy {@code staff:…} or {@code key:…}; null before anybody has decided
 */
@Schema(name = "CountryAlarm")
public record AlarmView(
    String id,
    String petition,
    String country,
    AlarmState state,
    AlarmCause cause,
    long seen,
    long bound,
    long usual,
    long population,
    MixKind mix,
    long ofDay,
    long waiting,
    long released,
    String decidedBy,
    Instant decidedAt,
    Instant quietUntil,
    Instant raisedAt,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /**
   * The beginning of the day for which it was raised. About half of a wave may be counted before
   * the alarm holds the rest.
   */
  public Instant dayBegan() {
    return AlarmDay.begins(raisedAt);
  }

  static AlarmView of(CountryAlarm alarm, String petition, long ofDay, long waiting) {
    return new AlarmView(
        alarm.publicId(),
        petition,
        alarm.country(),
        alarm.state(),
        alarm.evidence().cause(),
        alarm.evidence().seen(),
        alarm.evidence().bound(),
        alarm.evidence().usual(),
        alarm.evidence().population(),
        alarm.evidence().mix(),
        ofDay,
        waiting,
        alarm.released(),
        alarm.decidedBy(),
        alarm.decidedAt(),
        alarm.quietUntil(),
        alarm.createdAt(),
        alarm.createdAt(),
        alarm.modifiedAt(),
        alarm.version());
  }
}
