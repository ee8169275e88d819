package org.tadamun.petition.surge.boundary;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.surge.entity.Surge;
import org.tadamun.petition.surge.entity.SurgeState;

/**
 * An alarm of a whole petition as moderators see it. It holds no signature.
 *
 * @param hour the beginning of the hour for which it was raised
 * @param seen how many new signatures that hour had when it was raised
 * @param bound how many an hour could be expected to have
 * @param usual the most in one hour of the two weeks before, without the last six hours
 * @param before how many the whole hour before had
 * @param ofHour how many the running hour has by now
 * @param decidedBy {@code staff:…} or {@code key:…} who acknowledged it; null where nobody has
 * @param endedAt when it was acknowledged or ended by itself; null while it is open
 * @param quietUntil no other is raised before; null where nobody has acknowledged it
 */
@Schema(name = "PetitionAlarm")
public record SurgeView(
    String id,
    String petition,
    SurgeState state,
    Instant hour,
    long seen,
    long bound,
    long usual,
    long before,
    long ofHour,
    String decidedBy,
    Instant endedAt,
    Instant quietUntil,
    Instant raisedAt,
    Instant createdAt,
    Instant modifiedAt,
    int version) {

  /** How many times as many as in the hour before, rounded down; 0 where that hour had none. */
  public long times() {
    return before == 0 ? 0 : seen / before;
  }

  static SurgeView of(Surge surge, String petition, long ofHour) {
    return new SurgeView(
        surge.publicId(),
        petition,
        surge.state(),
        surge.evidence().hour(),
        surge.evidence().seen(),
        surge.evidence().bound(),
        surge.evidence().usual(),
        surge.evidence().before(),
        ofHour,
        surge.decidedBy(),
        surge.endedAt(),
        surge.quietUntil(),
        surge.createdAt(),
        surge.createdAt(),
        surge.modifiedAt(),
        surge.version());
  }
}
