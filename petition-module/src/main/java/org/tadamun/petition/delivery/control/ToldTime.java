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
public record ToldTime(Instant moment, LocalDateTime local) {

  public boolean isTold() {
    return moment != null || local != null;
  }

  /**
   * Of the two the one that a patch has made another one, or both.
   *
   * @param before as both are read
   * @param at how the moment is called
   * @throws InvalidInput where one of them was taken away and the other one changed
   */
  public ToldTime changed(ToldTime before, String at) {
    boolean otherMoment = !Objects.equals(minute(moment), before.moment);
    boolean otherLocal = !Objects.equals(local, before.local);
    if (otherMoment && otherLocal && (moment == null) != (local == null)) {
      throw new InvalidInput(at, "delivery.error.other-moment");
    }
    return new ToldTime(
        otherMoment || !otherLocal ? moment : null, otherLocal || !otherMoment ? local : null);
  }

  private static Instant minute(Instant moment) {
    return moment == null ? null : moment.truncatedTo(ChronoUnit.MINUTES);
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
    LocalDateTime kept = on(zone);
    if (moment != null
        && zone != null
        && new Violations().localTime(clock, kept, zone)
        && !LocalTimes.first(kept, zone).equals(minute(moment))) {
      throw new InvalidInput(at, "delivery.error.other-moment");
    }
    try {
      return work.apply(kept);
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
