package org.tadamun.petition.tally.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Figures of countries that are told anew.
 *
 * @param asOf a full hour (UTC): what was booked before it is in them, as far as it found a crowd
 * @param changes by how much countries moved since the release before, exactly; no noughts
 */
public record Release(Instant asOf, Map<String, Long> changes) {

  /** As {@link TallyCache} has it: an hour counts as over only after a further one. */
  private static final Duration UNTIL_OVER = Duration.ofHours(1);

  /** From which moment on it is told; then and never before, so that no history is rewritten. */
  public Instant toldFrom() {
    return asOf.plus(UNTIL_OVER);
  }
}
