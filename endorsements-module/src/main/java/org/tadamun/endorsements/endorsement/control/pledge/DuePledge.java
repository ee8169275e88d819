package org.tadamun.endorsements.endorsement.control.pledge;

import java.time.LocalDate;
import java.util.Set;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;

/**
 * A promise that is open, and when its owner is told of it: three days before, on the day after,
 * then weekly.
 *
 * @param remindedOn on which day he was last told, or took it on himself; null where he was not, or
 *     that is older than the telling
 */
record DuePledge(
    long id,
    long endorser,
    String owner,
    String country,
    LocalDate promisedBy,
    LocalDate remindedOn) {

  private static final int AHEAD = 3;
  private static final int WEEK = 7;

  static DuePledge of(Endorsement pledged) {
    return new DuePledge(
        pledged.id(),
        pledged.endorser().id(),
        pledged.owner(),
        pledged.country(),
        pledged.promisedBy(),
        pledged.remindedOn());
  }

  /** The last day of a promise of which a mail of this day tells. */
  static LocalDate soon(LocalDate today) {
    return today.plusDays(AHEAD);
  }

  /** Once ahead and once after its day, whichever of the days the server was there on. */
  boolean isDue(LocalDate today) {
    if (promisedBy.isBefore(today)) {
      return remindedOn == null
          || !remindedOn.isAfter(promisedBy)
          || !remindedOn.plusDays(WEEK).isAfter(today);
    }
    return !promisedBy.isAfter(soon(today))
        && (remindedOn == null || remindedOn.isBefore(promisedBy.minusDays(AHEAD)));
  }

  /** Whoever does not work on endorsements of its country any more could do nothing about it. */
  boolean isFor(long campaignId, NoticeReader reader) {
    return isFor(owner, country, campaignId, reader);
  }

  static boolean isFor(String owner, String country, long campaignId, NoticeReader reader) {
    return reader.actor().equals(CurrentActor.STAFF_PREFIX + owner)
        && reader.may(Permission.ENDORSEMENT_WRITE, campaignId, Set.of(country));
  }
}
