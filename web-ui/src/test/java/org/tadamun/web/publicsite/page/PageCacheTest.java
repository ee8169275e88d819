package org.tadamun.web.publicsite.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.web.publicsite.SetClock;

@DisplayName("The cache of public pages")
class PageCacheTest {

  private static final String KEY = "/en/petitions/x";

  private final SetClock clock = new SetClock();
  private final PageCache cache = new PageCache(clock);
  private final AtomicInteger made = new AtomicInteger();

  private StoredPage page(int status, Instant figure, boolean shared) {
    byte[] body = ("page " + made.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    return StoredPage.of(status, "text/html", Map.of(), body, figure, shared);
  }

  private Supplier<StoredPage> good() {
    return () -> page(200, clock.instant(), true);
  }

  @Test
  @DisplayName("R1: a page is made once in five seconds, and again after that")
  void expiry() {
    StoredPage first = cache.get(KEY, good());
    clock.forward(PageCache.MAX_AGE.minusMillis(1));
    assertSame(first, cache.fresh(KEY));
    assertSame(first, cache.get(KEY, good()));
    clock.forward(Duration.ofMillis(1));
    assertNull(cache.fresh(KEY));
    cache.get(KEY, good());
    assertEquals(2, made.get());
  }

  @Test
  @DisplayName("R1: a page with a time in the future is made again: the clock was set back")
  void setBack() {
    cache.get(KEY, good());
    clock.forward(Duration.ofMinutes(-5));
    assertNull(cache.fresh(KEY));
    cache.get(KEY, good());
    assertEquals(2, made.get());
    assertNotNull(cache.fresh(KEY));
  }

  @Test
  @DisplayName("R1: a page is kept no longer than its oldest figure may be")
  void figures() {
    Instant figure = clock.instant().minusSeconds(3);
    cache.get(KEY, () -> page(200, figure, true));
    clock.forward(Duration.ofMillis(1_999));
    assertNotNull(cache.fresh(KEY));
    clock.forward(Duration.ofMillis(1));
    assertNull(cache.fresh(KEY));
  }

  @Test
  @DisplayName("a page with a figure that is already too old is kept for a short time")
  void staleFigure() {
    Instant figure = clock.instant().minusSeconds(60);
    cache.get(KEY, () -> page(200, figure, true));
    assertNotNull(cache.fresh(KEY));
    clock.forward(PageCache.LEAST_AGE);
    assertNull(cache.fresh(KEY));
  }

  @ParameterizedTest
  @ValueSource(ints = {303, 404, 409, 410, 422, 500, 503})
  @DisplayName("R4: an answer that is not 200 is not kept")
  void errors(int status) {
    cache.get(KEY, () -> page(status, clock.instant(), true));
    assertNull(cache.fresh(KEY));
  }

  @Test
  @DisplayName("R4: a page that is not shared is not kept")
  void secret() {
    cache.get(KEY, () -> page(200, clock.instant(), false));
    assertNull(cache.fresh(KEY));
  }

  @Test
  @DisplayName("R5: a change of a campaign empties the cache, and discards a page in the making")
  void change() {
    cache.get("/en/", good());
    cache.get(
        KEY,
        () -> {
          cache.changed(new CampaignChanged(1));
          return page(200, clock.instant(), true);
        });
    assertNull(cache.fresh("/en/"));
    assertNull(cache.fresh(KEY));
    assertEquals(0, cache.size());
  }

  @Test
  @DisplayName("a page that could not be made leaves nothing in the cache")
  void failure() {
    Supplier<StoredPage> broken =
        () -> {
          throw new IllegalStateException();
        };
    assertThrows(IllegalStateException.class, () -> cache.get(KEY, broken));
    assertNotNull(cache.get(KEY, good()));
  }

  @Test
  @DisplayName("a full cache makes room once its pages are too old")
  void bound() {
    for (String address : new String[] {"/en/?n=", "/en/n"}) {
      fill(address);
    }
    assertEquals(2 * PageCache.PAGES_MOST, cache.size());
    cache.get(KEY, good());
    assertNull(cache.fresh(KEY));
    clock.forward(PageCache.MAX_AGE);
    cache.get(KEY, good());
    assertNotNull(cache.fresh(KEY));
    assertTrue(cache.size() <= PageCache.PAGES_MOST + 1);
  }

  private void fill(String address) {
    for (int i = 0; i < PageCache.PAGES_MOST + 50; i++) {
      cache.get(address + i, good());
    }
  }

  @Tag("slow")
  @Tag("slow")
  @Test
  @DisplayName(
      "R8: pages with invented parameters, many or large, leave room for a page without any")
  void invented() {
    fill("/en/?n=");
    assertEquals(PageCache.PAGES_MOST, cache.size());
    assertNull(cache.fresh("/en/?n=" + PageCache.PAGES_MOST));
    StoredPage first = cache.get(KEY, good());
    assertSame(first, cache.fresh(KEY));
    cache.clear();
    byte[] large = new byte[(int) PageCache.BYTES_MOST / 2];
    for (int i = 0; i < 3; i++) {
      cache.get(
          KEY + "?n=" + i,
          () -> StoredPage.of(200, "image/png", Map.of(), large, clock.instant(), true));
    }
    assertEquals(2, cache.size());
    assertNull(cache.fresh(KEY + "?n=2"));
    assertNotNull(cache.get(KEY, good()));
    assertNotNull(cache.fresh(KEY));
  }
}
