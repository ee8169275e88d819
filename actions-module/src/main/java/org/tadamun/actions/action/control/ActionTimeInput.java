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
 * A time as a client sends it: a moment, the local time, or both. The local time is stored, and a
 * moment that contradicts it must not be ignored.
 *
 * @param moment null where it was not sent
 * @param local on the clock of the place; null where it was not sent
 */
public record ActionTimeInput(Instant moment, LocalDateTime local) {

  /**
   * Decides which of the two is meant. Clients send back all that they read and change only one of
   * the two, so the one that differs from the present action is meant.
   *
   * @param before the present time, or nulls
   * @param kept whether the moment counts though it is unchanged: where it was sent alone with
   *     another zone, or for a start without local time
   */
  public Meant meant(ActionTimeInput before, boolean kept) {
    boolean told = kept || !Objects.equals(moment, before.moment);
    boolean byMoment = told && (local == null || local.equals(before.local));
    return new Meant(told ? moment : null, local, byMoment);
  }

  /**
   * Whether the moment is unchanged and its local time removed. One client removes the end so,
   * another repeats the moment it had set, and nobody can tell which.
   */
  public boolean isHalfOf(ActionTimeInput before) {
    return moment != null && local == null && moment.equals(before.moment);
  }

  /**
   * The part that counts.
   *
   * @param moment null where it was not sent, or is unchanged
   * @param byMoment whether the local time follows from the moment
   */
  public record Meant(Instant moment, LocalDateTime told, boolean byMoment) {

    /**
     * The local time to store; beyond the allowed years if the moment is too far away for a clock.
     */
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
     * Adds the mistake of a moment that would change. It would change because another local time is
     * beside it, or because it is the other one of two moments with the same local time. Times that
     * are invalid by themselves are reported elsewhere.
     *
     * @param zone null where it is unknown; then nothing is checked
     * @param which picks the moment of a time that comes twice: the first for a start, the second
     *     for an end
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
