package org.tadamun.web.console.actions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * Whether a place is hidden and from when on it is shown, while somebody types it on the clock of
 * the place. With another clock it is the same time of day; what was not touched stays to the
 * second. One that its moment has opened is not shown as hidden: whoever ticks that hides it again,
 * and each moment that has come goes, since it would show the place.
 */
final class PlaceOpening implements Serializable {

  private final Instant stored;
  private final String storedZone;
  private final boolean opened;
  private final Instant asked;
  private boolean hidden;
  private LocalDateTime typed;

  /**
   * @param now by which is asked whether its moment has come
   */
  PlaceOpening(PlaceDraft place, String zone, Instant now) {
    this.stored = place.addressFrom();
    this.storedZone = zone;
    this.asked = now;
    this.opened = place.addressHidden() && !place.isHiddenAt(now);
    this.hidden = place.isHiddenAt(now);
    this.typed = shown();
  }

  /** Pickers know minutes. */
  private LocalDateTime shown() {
    return stored == null
        ? null
        : LocalDateTime.ofInstant(stored, ZoneId.of(storedZone)).truncatedTo(ChronoUnit.MINUTES);
  }

  LocalDateTime local() {
    return typed;
  }

  void type(LocalDateTime local) {
    this.typed = local;
  }

  boolean isHidden() {
    return hidden;
  }

  void hide(boolean tick) {
    this.hidden = tick;
  }

  /** As it stays stored of one that has opened, where nobody touched it. */
  boolean isStoredHidden(String zone) {
    return hidden || (opened && isUntouched(zone));
  }

  private boolean isUntouched(String zone) {
    String id = Objects.toString(zone, "").strip();
    return id.equals(storedZone) && Objects.equals(typed, shown());
  }

  /**
   * Null where there is none, or where it would hide nothing; as it was where the clock is not
   * known, with which nothing is stored. Of an hour that comes twice it is the later one: who is
   * told late can still ask.
   *
   * @throws InvalidInput where that clock never shows this time
   */
  Instant moment(String zone) {
    if (typed == null) {
      return null;
    }
    Instant from = isUntouched(zone) ? stored : onClock(Objects.toString(zone, "").strip());
    return opened && hidden && !from.isAfter(asked) ? null : from;
  }

  private Instant onClock(String id) {
    if (id.isEmpty() || !new Violations().zone("timeZone", id).isEmpty()) {
      return stored;
    }
    if (!LocalTimes.exists(typed, ZoneId.of(id))) {
      throw new InvalidInput("place.addressFrom", "kernel.error.clock-gap");
    }
    return LocalTimes.last(typed, ZoneId.of(id));
  }
}
