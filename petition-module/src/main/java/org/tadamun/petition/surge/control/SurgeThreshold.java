package org.tadamun.petition.surge.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.tadamun.petition.surge.entity.SurgeEvidence;

/**
 * The bound of new signatures of all countries in one hour, above which an alarm is raised.
 *
 * <p>A multiple of the petition's best hour in two weeks, which end six hours before, so that no
 * night, morning or weekend raises an alarm, and a raid does not raise its own bound; never below
 * the least number. ADR 288 argues the numbers.
 *
 * @param least so many in an hour never raise an alarm
 * @param factor up to so many times the best past hour raise none
 */
public record SurgeThreshold(long least, long factor) {

  static final Duration HOUR = Duration.ofHours(1);

  /** How far back hours are compared. */
  static final Duration PAST = Duration.ofDays(14);

  /** The last hours, which are not compared: a raid that began in them must not count as usual. */
  static final Duration LATELY = Duration.ofHours(6);

  /**
   * An alarm ends after this time without an hour above its bound; nights alone are always quiet.
   */
  static final Duration CALM = Duration.ofDays(1);

  /**
   * In the first minutes of an hour the one before it is checked again, for what came at its end.
   */
  private static final Duration NEW = Duration.ofMinutes(5);

  private static final long DOUBLE = 2;

  static boolean isNew(Instant hour, Instant now) {
    return hour.plus(NEW).isAfter(now);
  }

  /** Whether so few never raise an alarm, so that the past need not be read. */
  boolean isFew(long seen) {
    return seen <= least;
  }

  /**
   * Judges an hour.
   *
   * @param hour the beginning of the running hour, or of the one before it
   * @param seen how many new signatures it has
   * @param past the hours before it; hours without any are missing
   * @return the figures where it is above the bound; else empty
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

  /** The figures of a later hour, with the bound of the time when the alarm was raised. */
  static SurgeEvidence anew(
      SurgeEvidence raised, Instant hour, long seen, Map<Instant, Long> past) {
    return new SurgeEvidence(hour, seen, raised.bound(), raised.usual(), before(hour, past));
  }

  /**
   * Whether an open alarm may be told again.
   *
   * @param at when it was told last
   */
  static boolean isDue(Instant at, Instant now) {
    return !at.plus(HOUR).isAfter(now);
  }

  /**
   * Whether an open alarm is told again: an hour after the last time, where an hour since then had
   * more than twice as many. In a steady raid the fuller one of the running hour and the one before
   * has at least half of the raid's rate, so it is told again only once.
   *
   * @param told how many in an hour were told last
   * @param at when that was
   */
  static boolean isGrown(long told, Instant at, long seen, Instant now) {
    return isDue(at, now) && seen > DOUBLE * told;
  }

  /** Whether it was raised less than a day ago, so that no whole day can have been calm. */
  static boolean isYoung(Instant raised, Instant now) {
    return raised.plus(CALM).isAfter(now);
  }

  /**
   * Whether no hour was above the bound.
   *
   * @param lately the hours of the last day, the running one included
   */
  static boolean isCalm(long bound, Map<Instant, Long> lately) {
    return lately.values().stream().noneMatch(hour -> hour > bound);
  }
}
