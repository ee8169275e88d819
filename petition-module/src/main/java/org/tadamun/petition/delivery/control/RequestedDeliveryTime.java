package org.tadamun.petition.delivery.control;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.function.Function;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * A time in a request: a moment, a local time on the addressee's clock, or both. The local time is
 * stored; a moment that contradicts it must be refused, not ignored.
 *
 * @param moment null if it was not given
 * @param local on the addressee's clock; null if it was not given
 */
public record RequestedDeliveryTime(Instant moment, LocalDateTime local) {

  public boolean isTold() {
    return moment != null || local != null;
  }

  /**
   * Runs the work with the local time to store, and reports mistakes under the field that the
   * caller used.
   *
   * @param zone of the addressee; null if the addressee is unknown, which the work reports: then
   *     moment and local time cannot be compared
   * @param at the field name of the moment
   * @param clock the field name of the local time, for the caller and for the work
   * @param work gets null if no time was given
   * @throws InvalidInput for a moment that the local time cannot represent: one beside another
   *     local time, or the second of two moments with the same local time
   */
  public <T> T with(ZoneId zone, String at, String clock, Function<LocalDateTime, T> work) {
    Violations mistakes = new Violations();
    judge(mistakes, zone, at);
    mistakes.throwIfAny();
    return named(zone, at, clock, work);
  }

  /**
   * As {@link #with}, for a patch: only the field that the patch changes counts, or both if it
   * changes both.
   *
   * @param before both fields before the patch
   * @param mistakes gets a moment that contradicts the local time, and a field that is removed
   *     while the other one is changed; the work reports them with its own mistakes
   */
  public <T> T changing(
      RequestedDeliveryTime before,
      ZoneId zone,
      String at,
      String clock,
      Violations mistakes,
      Function<LocalDateTime, T> work) {
    boolean otherMoment = !Objects.equals(minute(moment), minute(before.moment));
    boolean otherLocal = !Objects.equals(local, before.local);
    if (!otherMoment && !otherLocal) {
      return work.apply(local);
    }
    if (otherMoment && otherLocal && (moment == null) != (local == null)) {
      mistakes.add(at, "delivery.error.half-a-time");
    }
    RequestedDeliveryTime meant =
        new RequestedDeliveryTime(otherMoment ? moment : null, otherLocal ? local : null);
    meant.judge(mistakes, zone, at);
    return meant.named(zone, at, clock, work);
  }

  private static Instant minute(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
  }

  /**
   * Adds a violation if the moment contradicts the local time; the work checks the local time
   * itself.
   */
  private void judge(Violations mistakes, ZoneId zone, String at) {
    LocalDateTime kept = on(zone);
    if (moment != null
        && zone != null
        && new Violations().localTime(at, kept, zone)
        && !LocalTimes.first(kept, zone).equals(minute(moment))) {
      mistakes.add(at, "delivery.error.other-moment");
    }
  }

  private <T> T named(ZoneId zone, String at, String clock, Function<LocalDateTime, T> work) {
    try {
      return work.apply(on(zone));
    } catch (InvalidInput wrong) {
      throw local == null && moment != null
          ? wrong.named(field -> field.equals(clock) ? at : field)
          : wrong;
    }
  }

  /**
   * The local time to store; a time that no check accepts if the moment is out of range for any
   * clock.
   */
  private LocalDateTime on(ZoneId zone) {
    if (local != null) {
      return local.truncatedTo(ChronoUnit.MINUTES);
    }
    try {
      return moment == null ? null : minute(moment, zone);
    } catch (DateTimeException beyond) {
      return LocalDateTime.MAX;
    }
  }

  /** The local time at this moment, to the minute, as it is stored; UTC if the zone is null. */
  public static LocalDateTime minute(Instant moment, ZoneId zone) {
    ZoneId clock = zone == null ? ZoneOffset.UTC : zone;
    return LocalDateTime.ofInstant(moment, clock).truncatedTo(ChronoUnit.MINUTES);
  }
}
