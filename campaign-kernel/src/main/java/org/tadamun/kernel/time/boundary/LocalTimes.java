package org.tadamun.kernel.time.boundary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * Turns local times into moments. Times that the clocks of a zone skip, when they are put forward,
 * must be refused before ({@code Violations.localTime}): they have no moment, and the next one is
 * not what was typed.
 */
public final class LocalTimes {

  private LocalTimes() {}

  /** Whether the clocks of this zone ever show this time. */
  public static boolean exists(LocalDateTime local, ZoneId zone) {
    return !zone.getRules().getValidOffsets(local).isEmpty();
  }

  /** Whether the clocks show it twice, when they are put back. */
  public static boolean isTwice(LocalDateTime local, ZoneId zone) {
    return zone.getRules().getValidOffsets(local).size() > 1;
  }

  /** The moment; the first of two where the clocks show the time twice (RFC 5545). */
  public static Instant first(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /** The moment; the second of two where the clocks show the time twice. */
  public static Instant last(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
