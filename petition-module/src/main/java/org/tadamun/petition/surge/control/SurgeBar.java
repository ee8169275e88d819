package org.tadamun.petition.surge.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tadamun.petition.surge.entity.SurgeEvidence;

/**
 * How many new signatures of all countries one hour may have without anybody being told.
 *
 * <p>Some times the most that the petition had in an hour of two weeks, which end six hours before,
 * so that no night, morning or weekend is an alarm, and no raid is its own excuse; never less than
 * the least number that is looked at. ADR 288 argues the numbers.
 *
 * @param least so many in an hour are never an alarm
 * @param factor so many times the most of a past hour are none
 */
public record SurgeBar(long least, long factor) {

  static final Duration HOUR = Duration.ofHours(1);

  /** How far back the past goes by which an hour is judged. */
  static final Duration PAST = Duration.ofDays(14);

  /** A raid is seen within them, or grows: what it has brought itself is not usual. */
  static final Duration LATELY = Duration.ofHours(6);

  /** So long no hour may have more than the bound before it is over: nights are quiet anyway. */
  static final Duration CALM = Duration.ofDays(1);

  /** So long is looked at the hour before as well, for what came at its end. */
  private static final Duration NEW = Duration.ofMinutes(5);

  private static final long DOUBLE = 2;

  static boolean isNew(Instant hour, Instant now) {
    return hour.plus(NEW).isAfter(now);
  }

  /** Whether the past need not be read. */
  boolean isFew(long seen) {
    return seen <= least;
  }

  /**
   * @param hour that runs, or has just ended, by its beginning
   * @param seen how many it has had
   * @param past of the hours before it; none where nothing happened
   * @return why it is too many; empty where it is not
   */
  Optional<SurgeEvidence> judge(Instant hour, long seen, Map<Instant, Long> past) {
    Instant lately = hour.minus(LATELY);
    long usual =
        past.entrySet().stream()
            .filter(one -> one.getKey().isBefore(lately))
            .mapToLong(Map.Entry::getValue)
            .reduce(0, Math::max);
    long bound = Math.max(least, factor * usual);
    return seen > bound
        ? Optional.of(new SurgeEvidence(hour, seen, bound, usual, before(hour, past)))
        : Optional.empty();
  }

  private static long before(Instant hour, Map<Instant, Long> past) {
    return Math.max(0, past.getOrDefault(hour.minus(HOUR), 0L));
  }

  /** A later hour, against what could be expected when the alarm was raised. */
  static SurgeEvidence anew(
      SurgeEvidence raised, Instant hour, long seen, Map<Instant, Long> past) {
    return new SurgeEvidence(hour, seen, raised.bound(), raised.usual(), before(hour, past));
  }

  /**
   * Whether an open one may be told anew.
   *
   * @param at when it was told last
   */
  static boolean isDue(Instant at, Instant now) {
    return !at.plus(HOUR).isAfter(now);
  }

  /**
   * Whether an open one is told anew: where nobody has looked for an hour, and since then an hour
   * had more than twice as many. Of a steady raid the fuller one of the hour that runs and the
   * whole one before has half as many at least, so that it is told anew once.
   *
   * @param told how many in an hour were told last
   * @param at when that was
   */
  static boolean isGrown(long told, Instant at, long seen, Instant now) {
    return isDue(at, now) && seen > DOUBLE * told;
  }

  /** Whether a whole day cannot have been calm since it was raised. */
  static boolean isYoung(Instant raised, Instant now) {
    return raised.plus(CALM).isAfter(now);
  }

  /**
   * @param lately the hours of the last day, with the one that runs
   */
  static boolean isCalm(long bound, Map<Instant, Long> lately) {
    return lately.values().stream().noneMatch(hour -> hour > bound);
  }
}
