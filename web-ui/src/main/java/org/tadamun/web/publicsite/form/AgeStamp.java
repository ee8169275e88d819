package org.tadamun.web.publicsite.form;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.time.boundary.ClockTolerance;

/**
 * The signed moment at which a form was shown. Programs send a form within milliseconds; a person
 * needs some seconds. A form that is sent too fast is shown again with a request to press the
 * button once more: a quick person loses nothing, and a program that does not read the answer is
 * stopped.
 */
@ApplicationScoped
public class AgeStamp {

  public static final String FIELD = "stamp";

  static final Duration LEAST = Duration.ofSeconds(2);
  static final Duration MOST = Duration.ofDays(2);

  @Inject private Clock clock;
  @Inject private Secrets secrets;

  protected AgeStamp() {}

  AgeStamp(Clock clock, Secrets secrets) {
    this.clock = clock;
    this.secrets = secrets;
  }

  /** How old a form is. */
  public enum Age {
    FITTING,
    TOO_FAST,
    TOO_OLD
  }

  /** The stamp for a form that is shown for the first time. */
  public String next() {
    return at(clock.instant());
  }

  /** The stamp for a form that comes back with mistakes: it is old enough at once. */
  public String again() {
    return at(clock.instant().minus(LEAST));
  }

  private String at(Instant shown) {
    String moment = Long.toString(shown.toEpochMilli(), Character.MAX_RADIX);
    return moment + '.' + secrets.stamp(moment);
  }

  /** A forged or missing stamp counts as too old. */
  public Age ageOf(String stamp) {
    int dot = stamp.indexOf('.');
    if (dot < 1 || !secrets.isStamp(stamp.substring(0, dot), stamp.substring(dot + 1))) {
      return Age.TOO_OLD;
    }
    return age(Instant.ofEpochMilli(Long.parseLong(stamp, 0, dot, Character.MAX_RADIX)));
  }

  /**
   * A stamp from the near future comes from a node whose clock is some seconds ahead: it fits,
   * since nobody can forge one. A stamp further ahead comes from a clock that was wrong; it is too
   * old, since it would otherwise fit for as long as that clock was ahead.
   */
  private Age age(Instant shown) {
    Instant now = clock.instant();
    if (ClockTolerance.isAhead(shown, now)) {
      return Age.TOO_OLD;
    }
    Duration age = Duration.between(shown, now);
    if (!age.isNegative() && age.compareTo(LEAST) < 0) {
      return Age.TOO_FAST;
    }
    return age.compareTo(MOST) > 0 ? Age.TOO_OLD : Age.FITTING;
  }
}
