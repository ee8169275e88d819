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
 * Whether a place is hidden and when it will be shown, while this is typed in the place's time
 * zone. In another zone the typed time of day stays; an untouched moment keeps its seconds. A place
 * whose moment has come is shown as not hidden. Ticking "hidden" hides it again and drops a moment
 * that is past, which would show the place at once.
 */
final class PlaceOpening implements Serializable {

  private final Instant stored;
  private final String storedZone;
  private final boolean opened;
  private final Instant asked;
  private boolean hidden;
  private LocalDateTime typed;

  /**
   * @param now decides whether its moment has come
   */
  PlaceOpening(PlaceDraft place, String zone, Instant now) {
    this.stored = place.addressFrom();
    this.storedZone = zone;
    this.asked = now;
    this.opened = place.addressHidden() && !place.isHiddenAt(now);
    this.hidden = place.isHiddenAt(now);
    this.typed = shown();
  }

  /** Cut to minutes, as the picker shows it. */
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

  /** Whether to store it as hidden: a place that has opened stays so if nobody touched it. */
  boolean isStoredHidden(String zone) {
    return hidden || (opened && isUntouched(zone));
  }

  private boolean isUntouched(String zone) {
    String id = Objects.toString(zone, "").strip();
    return id.equals(storedZone) && Objects.equals(typed, shown());
  }

  /**
   * The moment to store. Null if there is none, or if it is past and would hide nothing; unchanged
   * if the zone is unknown, with which nothing can be stored. Of an hour that comes twice, the
   * later one: too late is safer.
   *
   * @throws InvalidInput if clocks in that zone never show this time
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
