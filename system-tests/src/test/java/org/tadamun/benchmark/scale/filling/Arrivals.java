package org.tadamun.benchmark.scale.filling;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/**
 * The time and country of each signature: evenly over a hundred days until an hour ago, a few
 * countries with most of the signatures and many with few. The same in each run except for the day.
 */
final class Arrivals {

  static final int COUNTRIES = 50;
  private static final Duration STRETCH = Duration.ofDays(100);
  private static final String[] CODES =
      ("GB CA PK DE SE IT FR AR US ES IN AU NO DK FI NL BE CH AT PT IE PL CZ GR TR ZA NG KE GH TN"
              + " MA EG LB JO IQ BD LK NP PH ID MY JP KR NZ BR CL CO MX PE UY")
          .split(" ");
  private static final String[] STATES = {"PENDING", "EXPIRED", "WITHDRAWN", "INVALIDATED"};

  private final SplittableRandom random = new SplittableRandom(20201108);
  private final Instant begin;
  private final double nanosEach;

  Arrivals(int number, Instant now) {
    this.begin = now.minus(Duration.ofHours(1)).minus(STRETCH);
    this.nanosEach = (double) STRETCH.toNanos() / number;
  }

  /** The time of the signature with this number. */
  Instant at(int number) {
    return begin.plusNanos((long) (nanosEach * number));
  }

  /** A country: a quarter of all are from the first, one in 150 from the last. */
  String country() {
    double chance = random.nextDouble();
    int place = (int) (COUNTRIES * Math.pow(chance, 3));
    return CODES[place];
  }

  /** A state: of a thousand signatures 880 count and two are held. */
  String state() {
    int chance = random.nextInt(1_000);
    if (chance < 880) {
      return "CONFIRMED";
    }
    return chance < 882 ? "HELD" : STATES[chance % STATES.length];
  }

  /** Any number, for values that only have to look random. */
  long any() {
    return random.nextLong();
  }
}
