package org.tadamun.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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
  private final Map<Long, Change> changes = new ConcurrentHashMap<>();

  /** How many changes of a campaign there were on this node, and when the last one was. */
  private record Change(long number, Instant at) {}

  protected StatsCache() {}

  public StatsCache(Clock clock) {
    this.clock = clock;
  }

  /**
   * The kept document, or a new one. A new one is not kept if figures changed while it was made, or
   * after the moment of its sums, which may be half a second old.
   */
  public StatsResource.Answer of(long campaignId, Supplier<StatsResource.Answer> maker) {
    StatsResource.Answer found = kept.get(campaignId);
    if (found != null && isFresh(found)) {
      return found;
    }
    Change before = changes.get(campaignId);
    StatsResource.Answer made = maker.get();
    // A slow request does not replace a document with newer figures.
    kept.merge(campaignId, made, (other, mine) -> isNewer(other, mine) ? other : mine);
    if (!Objects.equals(before, changes.get(campaignId)) || isOvertaken(made, before)) {
      kept.remove(campaignId, made);
    }
    return made;
  }

  /** False if the change is dated in the future: the clock was set back since. */
  private boolean isOvertaken(StatsResource.Answer made, Change last) {
    return last != null && !made.asOf().isAfter(last.at()) && !last.at().isAfter(clock.instant());
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
    Instant now = clock.instant();
    changes.merge(
        campaignId, new Change(1, now), (old, first) -> new Change(old.number() + 1, now));
    kept.remove(campaignId);
  }
}
