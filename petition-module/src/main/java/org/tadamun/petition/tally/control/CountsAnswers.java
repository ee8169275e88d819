package org.tadamun.petition.tally.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
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
 * The answers of the last half second. Counters on the pages of others ask for the same figures
 * thousands of times: petition, campaign and the names of the countries are then looked up once.
 * What changes at this node is told at once but for the figures, which {@link TallyCache} keeps as
 * long anyway; another node's change is seen after that half second.
 */
@ApplicationScoped
public class CountsAnswers {

  static final Duration MAX_AGE = Duration.ofMillis(500);

  /** Of versions, languages and petitions together; whoever invents slugs gets no answer. */
  static final int MOST = 500;

  @Inject private Clock clock;

  private final Map<Key, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();

  /**
   * What is asked for.
   *
   * @param version null for the present one
   */
  public record Key(String slug, Integer version, Locale locale) {}

  private record Kept(CountsResource.Answer answer, Instant from, Instant until, long generation) {

    /** Not where the clock was set back since: nobody knows how old it is. */
    private boolean isFresh(Instant now, long present) {
      return generation == present && !now.isBefore(from) && now.isBefore(until);
    }
  }

  protected CountsAnswers() {}

  CountsAnswers(Clock clock) {
    this.clock = clock;
  }

  /** What changes while it is made is not in what is kept. */
  public CountsResource.Answer of(Key key, Supplier<CountsResource.Answer> maker) {
    long present = generation.get();
    Instant now = clock.instant();
    Kept found = kept.get(key);
    if (found != null && found.isFresh(now, present)) {
      return found.answer();
    }
    CountsResource.Answer made = maker.get();
    if (kept.size() >= MOST) {
      kept.values().removeIf(old -> !old.isFresh(now, present));
    }
    if (kept.size() < MOST) {
      Instant five = made.asOf().plus(TallyCache.MAX_AGE);
      Instant until = now.plus(MAX_AGE);
      kept.put(key, new Kept(made, now, five.isBefore(until) ? five : until, present));
    }
    return made;
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged event) {
    generation.incrementAndGet();
  }
}
