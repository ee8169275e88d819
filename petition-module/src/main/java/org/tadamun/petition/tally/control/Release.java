package org.tadamun.petition.tally.control;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * A release of figures of countries.
 *
 * @param asOf a full hour (UTC): bookings before it are included, as far as they had a crowd
 * @param changes exact changes of countries since the release before; no zeros
 */
public record Release(Instant asOf, Map<String, Long> changes) {

  /** As in {@link TallyCache}: an hour counts as over only after a further one. */
  private static final Duration UNTIL_OVER = Duration.ofHours(1);

  /** From when it is public: always then, so that the history is never rewritten. */
  public Instant toldFrom() {
    return asOf.plus(UNTIL_OVER);
  }
}
