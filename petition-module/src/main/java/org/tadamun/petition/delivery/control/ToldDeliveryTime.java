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
 * A time as a caller tells it: a moment, what the addressee's clock shows, or both. The clock is
 * what is kept, and a moment beside it that says something else must not be passed over in silence.
 *
 * @param moment null where it is not told
 * @param local on the addressee's clock; null where it is not told
 */
public record ToldDeliveryTime(Instant moment, LocalDateTime local) {

  public boolean isTold() {
    return moment != null || local != null;
  }

  /**
   * Does it with what is kept, and names mistakes in that where the caller wrote it.
   *
   * @param zone of the addressee; null where nobody is known, who is then asked for: no clock says
   *     that moment and local time differ
   * @param at how the moment is called
   * @param clock how the local time is called, by the caller and by the work
   * @param work gets null where nothing is told
   * @throws InvalidInput for a moment that would become another one: beside another local time, or
   *     as the second of two that the clocks show alike
   */
  public <T> T with(ZoneId zone, String at, String clock, Function<LocalDateTime, T> work) {
    Violations mistakes = new Violations();
    judge(mistakes, zone, at);
    mistakes.throwIfAny();
    return named(zone, at, clock, work);
  }

  /**
   * As {@link #with}, of a patch: of the two that one counts which it has made another one, or
   * both. What it leaves alone stays as it was read.
   *
   * @param before as both are read
   * @param mistakes gets that of another moment, and of one that is taken away while the other one
   *     is changed, before the work is done, which tells them with its own
   */
  public <T> T changing(
      ToldDeliveryTime before,
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
    ToldDeliveryTime meant =
        new ToldDeliveryTime(otherMoment ? moment : null, otherLocal ? local : null);
    meant.judge(mistakes, zone, at);
    return meant.named(zone, at, clock, work);
  }

  private static Instant minute(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
  }

  /** What is wrong with the local time by itself is left to the work. */
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

  /** A time of no year of ours where the moment is too far away for any clock. */
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

  /** What the clock shows then, to the minute as it is kept; that of UTC where there is none. */
  public static LocalDateTime minute(Instant moment, ZoneId zone) {
    ZoneId clock = zone == null ? ZoneOffset.UTC : zone;
    return LocalDateTime.ofInstant(moment, clock).truncatedTo(ChronoUnit.MINUTES);
  }
}
