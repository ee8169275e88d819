package org.tadamun.web.console.actions;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * From when on a hidden place is shown, while somebody types it on the clock of the place. With
 * another clock it is the same time of day; what was not touched stays to the second.
 */
final class PlaceOpening implements Serializable {

  private final Instant stored;
  private final String storedZone;
  private LocalDateTime typed;

  PlaceOpening(Instant stored, String zone) {
    this.stored = stored;
    this.storedZone = zone;
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

  /**
   * Null where there is none; as it was where the clock is not known, with which nothing is stored.
   * Of an hour that comes twice it is the later one: who is told late can still ask.
   *
   * @throws InvalidInput where that clock never shows this time
   */
  Instant moment(String zone) {
    String id = Objects.toString(zone, "").strip();
    boolean untouched = id.equals(storedZone) && Objects.equals(typed, shown());
    if (typed == null || untouched) {
      return typed == null ? null : stored;
    }
    if (id.isEmpty() || !new Violations().zone("timeZone", id).isEmpty()) {
      return stored;
    }
    if (!LocalTimes.exists(typed, ZoneId.of(id))) {
      throw new InvalidInput("place.addressFrom", "kernel.error.clock-gap");
    }
    return LocalTimes.last(typed, ZoneId.of(id));
  }
}
