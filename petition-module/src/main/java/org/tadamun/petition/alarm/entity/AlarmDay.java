package org.tadamun.petition.alarm.entity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The day that an alarm judges: the running hour and the 23 before it. */
public final class AlarmDay {

  public static final Duration WHOLE_HOURS = Duration.ofHours(23);

  private AlarmDay() {}

  /** The beginning of the day that an alarm judges at this moment. */
  public static Instant begins(Instant now) {
    return now.truncatedTo(ChronoUnit.HOURS).minus(WHOLE_HOURS);
  }
}
