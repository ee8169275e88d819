package org.tadamun.actions.action.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.BiFunction;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * A time as a caller tells it: a moment, what the clock of the place shows, or both. The clock is
 * what is kept, and a moment beside it that says something else must not be passed over in silence.
 *
 * @param moment null where it is not told
 * @param local on the clock of the place; null where it is not told
 */
public record ToldActionTime(Instant moment, LocalDateTime local) {

  /**
   * Which of both is meant. Whoever sends back all that he has read, with one of them changed, has
   * the old one in the other: what is another one than before is meant.
   *
   * @param before what there is, or nulls
   * @param kept whether the moment alone is told, and counts though it is as before: on clocks of
   *     another zone, or of what is never without one
   */
  public Meant meant(ToldActionTime before, boolean kept) {
    boolean told = kept || !Objects.equals(moment, before.moment);
    boolean byMoment = told && (local == null || local.equals(before.local));
    return new Meant(told ? moment : null, local, byMoment);
  }

  /**
   * Whether the moment stays and its local time is taken off. One reader removes the whole time so,
   * the other repeats the moment by which he had set it: nobody can tell which.
   */
  public boolean isHalfOf(ToldActionTime before) {
    return moment != null && local == null && moment.equals(before.moment);
  }

  /**
   * What of it counts.
   *
   * @param moment null where it is not told, or as before
   * @param byMoment whether the local time follows from it
   */
  public record Meant(Instant moment, LocalDateTime told, boolean byMoment) {

    /** What is kept; a time of no year of ours where the moment is too far away for any clock. */
    public LocalDateTime local(ZoneId zone) {
      if (!byMoment) {
        return told;
      }
      try {
        return moment == null ? null : Schedule.toMinute(LocalDateTime.ofInstant(moment, zone));
      } catch (DateTimeException beyond) {
        return LocalDateTime.MAX;
      }
    }

    /**
     * The mistake of a moment that would become another one: beside another local time, or as the
     * one of two that the clocks show alike which is not meant. A time that is wrong by itself is
     * named there.
     *
     * @param zone null where it is not known; then nobody can tell
     * @param which of a time that comes twice: of a start the first, of an end the second
     */
    public void judge(
        Violations mistakes,
        String field,
        ZoneId zone,
        BiFunction<LocalDateTime, ZoneId, Instant> which) {
      LocalDateTime local = zone == null ? null : local(zone);
      if (moment != null
          && local != null
          && isClock(local, zone)
          && !isSame(which.apply(Schedule.toMinute(local), zone))) {
        mistakes.add(field, "actions.error.other-moment");
      }
    }

    private static boolean isClock(LocalDateTime local, ZoneId zone) {
      return Schedule.isOfOurYears(local) && LocalTimes.exists(local, zone);
    }

    private boolean isSame(Instant derived) {
      return derived.equals(moment.truncatedTo(ChronoUnit.MINUTES));
    }
  }
}
