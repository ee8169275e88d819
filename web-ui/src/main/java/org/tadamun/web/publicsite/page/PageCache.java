package org.tadamun.web.publicsite.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.tadamun.kernel.event.boundary.CampaignChanged;

/**
 * Keeps pages for five seconds. A campaign that spreads is read by thousands at once: each page is
 * then made once, for the first request, while the others wait for it.
 */
@ApplicationScoped
public class PageCache {

  static final Duration MAX_AGE = Duration.ofSeconds(5);

  /**
   * A page is kept for at least this long, even if its figure was old already: otherwise every
   * request would render it.
   */
  static final Duration LEAST_AGE = Duration.ofMillis(500);

  /**
   * The limit for addresses with parameters, and for those without. They are separate, because
   * anybody can invent parameters and could displace the petition's own page.
   */
  static final int PAGES_MOST = 1_000;

  static final long BYTES_MOST = 32L << 20;

  @Inject private Clock clock;

  private final Shelf plain = new Shelf();
  private final Shelf asked = new Shelf();
  private final Map<String, CompletableFuture<StoredPage>> making = new ConcurrentHashMap<>();
  private final AtomicLong generation = new AtomicLong();

  private record Kept(StoredPage page, long from, long until) {

    /** False also before it was made, which means that the clock was set back. */
    private boolean isFresh(long now) {
      return from <= now && now < until;
    }
  }

  protected PageCache() {}

  PageCache(Clock clock) {
    this.clock = clock;
  }

  /**
   * The page if it is fresh, else null.
   *
   * @param key its address, with its parameters
   */
  public StoredPage fresh(String key) {
    Kept found = shelf(key).kept.get(key);
    return found != null && found.isFresh(clock.millis()) ? found.page() : null;
  }

  /** The fresh page, made now if there is none. The maker turns its own failures into pages. */
  public StoredPage get(String key, Supplier<StoredPage> maker) {
    StoredPage found = fresh(key);
    if (found != null) {
      return found;
    }
    CompletableFuture<StoredPage> mine = new CompletableFuture<>();
    CompletableFuture<StoredPage> theirs = making.putIfAbsent(key, mine);
    if (theirs != null) {
      return theirs.join();
    }
    try {
      found = fresh(key);
      StoredPage page = found == null ? make(key, maker) : found;
      mine.complete(page);
      return page;
    } catch (RuntimeException | Error failed) {
      mine.completeExceptionally(failed);
      throw failed;
    } finally {
      making.remove(key, mine);
    }
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) CampaignChanged event) {
    clear();
  }

  /** Forgets all pages. A page that is being made is sent to those who wait, and not kept. */
  void clear() {
    generation.incrementAndGet();
    making.clear();
    plain.kept.keySet().forEach(plain::drop);
    asked.kept.keySet().forEach(asked::drop);
  }

  int size() {
    return plain.kept.size() + asked.kept.size();
  }

  private StoredPage make(String key, Supplier<StoredPage> maker) {
    long before = generation.get();
    long start = clock.millis();
    StoredPage page = maker.get();
    if (page.shared() && page.status() == 200) {
      long byFigure = page.madeAt().plus(MAX_AGE).toEpochMilli();
      long until = Math.min(byFigure, start + MAX_AGE.toMillis());
      shelf(key).keep(key, new Kept(page, start, Math.max(until, start + LEAST_AGE.toMillis())));
      if (generation.get() != before) {
        shelf(key).drop(key);
      }
    }
    return page;
  }

  private Shelf shelf(String key) {
    return key.indexOf('?') < 0 ? plain : asked;
  }

  /** Pages up to a number and a total size; to make room only stale pages are dropped. */
  private final class Shelf {

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    private boolean isFull() {
      return kept.size() >= PAGES_MOST || bytes.get() >= BYTES_MOST;
    }

    private void keep(String key, Kept page) {
      if (isFull()) {
        dropStale();
      }
      if (!isFull()) {
        Kept before = kept.put(key, page);
        bytes.addAndGet(page.page().weight() - (before == null ? 0 : before.page().weight()));
      }
    }

    private void dropStale() {
      long now = clock.millis();
      kept.forEach(
          (key, page) -> {
            if (!page.isFresh(now)) {
              drop(key);
            }
          });
    }

    private void drop(String key) {
      Kept gone = kept.remove(key);
      if (gone != null) {
        bytes.addAndGet(-gone.page().weight());
      }
    }
  }
}
