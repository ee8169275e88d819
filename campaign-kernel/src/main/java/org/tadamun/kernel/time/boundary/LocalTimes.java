package org.tadamun.kernel.time.boundary;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * What a clock on a wall shows, as a moment. A time that the clocks of a zone skip, when they are
 * put forward, is refused before it is asked for here ({@code Violations.localTime}): it has no
 * moment, and the one of a neighbour is not what was typed.
 */
public final class LocalTimes {

  private LocalTimes() {}

  /** Whether the clocks of this zone ever show this time. */
  public static boolean exists(LocalDateTime local, ZoneId zone) {
    return !zone.getRules().getValidOffsets(local).isEmpty();
  }

  /** Whether they show it twice, when they are put back: then it is two moments. */
  public static boolean isTwice(LocalDateTime local, ZoneId zone) {
    return zone.getRules().getValidOffsets(local).size() > 1;
  }

  /** The first of the two where the clocks show the time twice (RFC 5545). */
  public static Instant first(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /** The second of the two where the clocks show the time twice. */
  public static Instant last(LocalDateTime local, ZoneId zone) {
    return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }
}
