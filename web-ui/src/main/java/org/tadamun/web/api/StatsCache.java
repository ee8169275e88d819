package org.tadamun.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;

/**
 * Keeps each campaign's document for five seconds or until one of its figures changes, so that a
 * repeated request can be answered by 304.
 */
@ApplicationScoped
public class StatsCache {

  private static final Duration MAX_AGE = Duration.ofSeconds(5);

  @Inject private Clock clock;

  private final Map<Long, StatsResource.Answer> kept = new ConcurrentHashMap<>();
  private final Map<Long, Long> changes = new ConcurrentHashMap<>();

  protected StatsCache() {}

  public StatsCache(Clock clock) {
    this.clock = clock;
  }

  /**
   * The kept document, or a new one. A new one is not kept if figures changed while it was made.
   */
  public StatsResource.Answer of(long campaignId, Supplier<StatsResource.Answer> maker) {
    StatsResource.Answer found = kept.get(campaignId);
    if (found != null && isFresh(found)) {
      return found;
    }
    Long before = changes.get(campaignId);
    StatsResource.Answer made = maker.get();
    // A slow request does not replace a document with newer figures.
    kept.merge(campaignId, made, (other, mine) -> isNewer(other, mine) ? other : mine);
    if (!Objects.equals(before, changes.get(campaignId))) {
      kept.remove(campaignId, made);
    }
    return made;
  }

  private boolean isNewer(StatsResource.Answer one, StatsResource.Answer other) {
    return one.asOf().isAfter(other.asOf()) && isFresh(one);
  }

  /** False if the clock was set back since, because the age is then unknown. */
  private boolean isFresh(StatsResource.Answer found) {
    Duration age = Duration.between(found.asOf(), clock.instant());
    return !age.isNegative() && age.compareTo(MAX_AGE) < 0;
  }

  public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) FiguresChanged event) {
    forget(event.campaignId());
  }

  public void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged event) {
    forget(event.campaignId());
  }

  private void forget(long campaignId) {
    changes.merge(campaignId, 1L, Long::sum);
    kept.remove(campaignId);
  }
}
