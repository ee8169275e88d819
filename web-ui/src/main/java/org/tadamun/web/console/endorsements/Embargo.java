package org.tadamun.web.console.endorsements;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.time.boundary.LocalTimes;

/**
 * The end of an embargo while somebody looks at it on the campaign's clock. What was not touched
 * stays what it was, to the second.
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

  /** Pickers know minutes. */
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
   * Null where there is none. Of an hour that comes twice it is the later one: an embargo that ends
   * too late harms nobody.
   *
   * @throws InvalidInput where the clocks of the campaign never show that time
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
