package org.tadamun.petition.alarm.control;

import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.MixKind;

/**
 * How many new signatures of one country in one day can be expected.
 *
 * <p>The larger of two numbers: some times the most that it had in a day of the last two weeks, and
 * a share of its inhabitants, so that the first day of a campaign in a large country is no alarm.
 * Half of it where nearly all come from one mail domain that is rare elsewhere, or from domains
 * that are nowhere else, double where there are many; never less than the least number that is
 * looked at. ADR 098 and 245 argue the numbers.
 *
 * @param cause which of them it was
 */
record ExpectedPerDay(AlarmCause cause, long most) {

  /** As many inhabitants as a place is thought to have of which nothing is known. */
  static final long UNKNOWN_POPULATION = 10_000_000;

  private static final long MILLION = 1_000_000;
  private static final long HUNDRED = 100;

  /**
   * @param usual the most in one day of the past
   * @param population inhabitants, or {@link AlarmEvidence#UNKNOWN}
   */
  static ExpectedPerDay ofDay(Thresholds thresholds, long usual, long population, MixKind mix) {
    long inhabitants = population == AlarmEvidence.UNKNOWN ? UNKNOWN_POPULATION : population;
    long past = weighed(thresholds.factor() * usual, mix);
    long share = weighed(thresholds.perMillion() * inhabitants / MILLION, mix);
    if (past > thresholds.least() && past >= share) {
      return new ExpectedPerDay(AlarmCause.PAST, past);
    }
    return share > thresholds.least()
        ? new ExpectedPerDay(AlarmCause.POPULATION, share)
        : new ExpectedPerDay(AlarmCause.LEAST, thresholds.least());
  }

  /** In all, since the petition began; nothing is expected of a place that is not known. */
  static ExpectedPerDay inAll(Thresholds thresholds, long population) {
    long most =
        population == AlarmEvidence.UNKNOWN
            ? Long.MAX_VALUE
            : Math.max(thresholds.least(), thresholds.percent() * population / HUNDRED);
    return new ExpectedPerDay(AlarmCause.SHARE, most);
  }

  private static long weighed(long expected, MixKind mix) {
    return switch (mix) {
      case ONE -> expected / 2;
      case USUAL -> expected;
      case MANY -> expected * 2;
    };
  }
}
