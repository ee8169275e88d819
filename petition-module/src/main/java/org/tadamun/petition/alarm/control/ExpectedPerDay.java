package org.tadamun.petition.alarm.control;

import org.tadamun.petition.alarm.entity.AlarmCause;
import org.tadamun.petition.alarm.entity.AlarmEvidence;
import org.tadamun.petition.alarm.entity.MixKind;

/**
 * How many new signatures of one country can be expected in one day.
 *
 * <p>The larger of two numbers: a multiple of its best day in the last two weeks, and a share of
 * its inhabitants, so that the first day of a campaign in a large country raises no alarm. Half of
 * it where nearly all come from one mail domain that is rare elsewhere, or from domains that occur
 * nowhere else; double where there are many domains. Never less than {@link Thresholds#least}. ADR
 * 098 and 245 argue the numbers.
 *
 * @param cause which of these numbers decided
 * @param most the highest number that raises no alarm
 */
record ExpectedPerDay(AlarmCause cause, long most) {

  /** The inhabitants assumed where their number is not known. */
  static final long UNKNOWN_POPULATION = 10_000_000;

  private static final long MILLION = 1_000_000;
  private static final long HUNDRED = 100;

  /**
   * The bound of a day.
   *
   * @param usual the most in one day of the last two weeks
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

  /**
   * The bound of all signatures since the petition began; none where the inhabitants are not known.
   */
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
