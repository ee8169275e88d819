package org.tadamun.web.console.endorsements;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * The end of an embargo while it is edited in the campaign's time zone. An untouched value keeps
 * its seconds.
 */
final class Embargo implements Serializable {

  private final Instant stored;
  private final ZoneId zone;
  private LocalDateTime typed;

  Embargo(Instant stored, ZoneId zone) {
    this.stored = stored;
    this.zone = zone;
    this.typed = shown();
  }

  /** Cut to minutes, as the picker shows it. */
  private LocalDateTime shown() {
    return stored == null
        ? null
        : LocalDateTime.ofInstant(stored, zone).truncatedTo(ChronoUnit.MINUTES);
  }

  LocalDateTime local() {
    return typed;
  }

  void type(LocalDateTime local) {
    this.typed = local;
  }

  /**
   * The moment to store, or null if there is none. Of an hour that comes twice, the later one: an
   * embargo that ends too late harms nobody.
   *
   * @throws InvalidInput if clocks in that zone never show this time
   */
  Instant moment() {
    if (typed == null || typed.equals(shown())) {
      return typed == null ? null : stored;
    }
    if (!LocalTimes.exists(typed, zone)) {
      throw new InvalidInput("embargoUntil", "kernel.error.clock-gap");
    }
    return LocalTimes.last(typed, zone);
  }
}
