package org.tadamun.petition.delivery.control;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * The span in which an attempt can have happened. Compared to the minute: freezing and handing over
 * in the same minute is allowed.
 *
 * @param least an earlier known time of the same attempt or of the one it follows, on the same
 *     clock; null if none is known
 * @param frozen when the pack was frozen, or null if there is none
 * @param zone of the addressee's clock
 */
public record DeliveryTimes(LocalDateTime least, Instant frozen, ZoneId zone) {

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  void check(Violations violations, String field, LocalDateTime local, Instant now) {
    if (zone == null || !violations.localTime(field, local, zone)) {
      return;
    }
    LocalDateTime minute = local.truncatedTo(ChronoUnit.MINUTES);
    if (LocalTimes.first(local, zone).isAfter(now)) {
      violations.add(field, "kernel.error.past");
    } else if (isBeforePack(minute)) {
      String when = MINUTE.format(LocalDateTime.ofInstant(frozen, zone));
      violations.add(field, "delivery.error.before-pack", when);
    } else if (least != null && minute.isBefore(least)) {
      violations.add(field, "delivery.error.later-known");
    }
  }

  /**
   * Uses the later moment of a local time that occurs twice when clocks are put back, since that
   * one may be meant.
   */
  private boolean isBeforePack(LocalDateTime minute) {
    return frozen != null
        && LocalTimes.last(minute, zone).isBefore(frozen.truncatedTo(ChronoUnit.MINUTES));
  }
}
