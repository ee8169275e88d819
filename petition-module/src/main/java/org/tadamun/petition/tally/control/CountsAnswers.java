package org.tadamun.petition.tally.control;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.petition.tally.boundary.CountsResource;

/**
 * The answers of the last half second. Counters on other websites ask for the same figures
 * thousands of times; with these answers petition, campaign and the names of the countries are read
 * once.
 *
 * <p>Their figures are never older than those of {@link TallyCache}. Other changes by this node
 * show at once, those of another node after half a second. For so long a signer may see their own
 * signature on the page before these answers have it.
 */
@ApplicationScoped
public class CountsAnswers {

  static final Duration MAX_AGE = Duration.ofMillis(500);

  /**
   * Of all petitions, versions and languages together; an unknown slug gets no answer, and no
   * entry.
   */
  static final int MOST = 500;

  /** After the observers that drop the figures themselves. */
  private static final int LAST = Interceptor.Priority.LIBRARY_AFTER;

  @Inject private TallyCache figures;
  @Inject private Clock clock;

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();

  /**
   * The request that an answer belongs to.
   *
   * @param version null for the present one
   */
  public record Key(String slug, Integer version, Locale locale) {}

  private record Kept(CountsResource.Answer answer, Instant from, long generation) {}

  protected CountsAnswers() {}

  CountsAnswers(TallyCache figures, Clock clock) {
    this.figures = figures;
    this.clock = clock;
  }

  /**
   * Returns the kept answer, or makes it. If something changes while it is made, it is not used
   * again.
   */
  public CountsResource.Answer of(Key key, Supplier<CountsResource.Answer> maker) {
    Kept found = kept.get(key);
    if (found != null && isFresh(found)) {
      return found.answer();
    }
    Instant from = clock.instant();
    long present = generation.get();
    Kept made = new Kept(maker.get(), from, present);
    if (kept.size() >= MOST) {
      kept.values().removeIf(old -> !isFresh(old));
    }
    if (kept.size() < MOST) {
      // A slow answer does not replace one that was begun after it.
      kept.merge(key, made, (other, mine) -> isNewer(other, mine) ? other : mine);
    }
    return made.answer();
  }

  private boolean isNewer(Kept one, Kept other) {
    return one.from().isAfter(other.from()) && isFresh(one);
  }

  /** Whether it may be used. Not where the clock was set back since: then its age is unknown. */
  private boolean isFresh(Kept one) {
    Duration age = Duration.between(one.from(), clock.instant());
    return one.generation() == generation.get()
        && !age.isNegative()
        && age.compareTo(MAX_AGE) < 0
        && figures.isFresh(one.answer().asOf());
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged event) {
    generation.incrementAndGet();
  }

  void booked(@Observes(during = TransactionPhase.AFTER_SUCCESS) @Priority(LAST) PastBooked event) {
    generation.incrementAndGet();
  }
}
