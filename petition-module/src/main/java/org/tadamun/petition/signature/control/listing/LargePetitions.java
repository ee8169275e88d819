package org.tadamun.petition.signature.control.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/**
 * Keeps for an hour which petitions have too many signatures to compare any word of each name,
 * since each search would count them. Small petitions are counted each time, which is quick.
 */
@ApplicationScoped
public class LargePetitions {

  static final Duration KEPT = Duration.ofHours(1);

  @Inject private Clock clock;

  private final Map<Long, Instant> known = new ConcurrentHashMap<>();

  protected LargePetitions() {}

  LargePetitions(Clock clock) {
    this.clock = clock;
  }

  /** Whether it was found to be large within the hour; does not count. */
  public boolean isKnown(long petitionId) {
    return isKnown(petitionId, clock.instant());
  }

  private boolean isKnown(long petitionId, Instant now) {
    Instant since = known.get(petitionId);
    return since != null && !since.isAfter(now) && since.plus(KEPT).isAfter(now);
  }

  public boolean has(long petitionId, BooleanSupplier counting) {
    Instant now = clock.instant();
    if (isKnown(petitionId, now)) {
      return true;
    }
    boolean large = counting.getAsBoolean();
    if (large) {
      known.put(petitionId, now);
    } else {
      known.remove(petitionId);
    }
    return large;
  }
}
