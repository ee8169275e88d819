package org.tadamun.endorsements.endorsement.control.pledge;

import java.time.LocalDate;
import java.util.Set;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.staff.boundary.notice.NoticeReader;

/**
 * An open promise, and when its owner is reminded: three days before its day, on the day after it,
 * and then weekly.
 *
 * @param remindedOn the day of the last reminder, or on which the owner took the promise on or
 *     named another day for it; null if there was none of these since somebody else gave it or its
 *     day to the owner, or if that was before reminders existed
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

  /** The last promised day that a reminder of this day includes. */
  static LocalDate soon(LocalDate today) {
    return today.plusDays(AHEAD);
  }

  /**
   * Once before and once after its day, even if the server was down on the very days, then weekly.
   */
  boolean isDue(LocalDate today) {
    if (promisedBy.isBefore(today)) {
      return remindedOn == null
          || !remindedOn.isAfter(promisedBy)
          || !remindedOn.plusDays(WEEK).isAfter(today);
    }
    return !promisedBy.isAfter(soon(today))
        && (remindedOn == null || remindedOn.isBefore(promisedBy.minusDays(AHEAD)));
  }

  /**
   * Only owners who still may write endorsements of this country: others could do nothing about it.
   */
  boolean isFor(long campaignId, NoticeReader reader) {
    return isFor(owner, country, campaignId, reader);
  }

  static boolean isFor(String owner, String country, long campaignId, NoticeReader reader) {
    return reader.actor().equals(CurrentActor.STAFF_PREFIX + owner)
        && reader.may(Permission.ENDORSEMENT_WRITE, campaignId, Set.of(country));
  }
}
