package org.tadamun.web.publicsite.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.publicsite.SetClock;

@DisplayName("The cache of public pages under many requests at once")
class PageStampedeTest {

  private static final int READERS = 64;

  private final Clock clock = new SetClock();
  private final PageCache cache = new PageCache(clock);

  @Test
  @DisplayName("R2: a page that 64 readers request at once is made once")
  void once() throws Exception {
    AtomicInteger made = new AtomicInteger();
    CountDownLatch asked = new CountDownLatch(READERS);
    try (ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      List<Future<StoredPage>> answers = new ArrayList<>();
      for (int i = 0; i < READERS; i++) {
        answers.add(readers.submit(() -> read(asked, made)));
      }
      StoredPage first = answers.getFirst().get();
      for (Future<StoredPage> answer : answers) {
        assertSame(first, answer.get());
      }
    }
    assertEquals(1, made.get());
  }

  /**
   * Makes the page when all readers have asked or are about to, so that the others find it in the
   * making.
   */
  private StoredPage read(CountDownLatch asked, AtomicInteger made) {
    asked.countDown();
    return cache.get(
        "/en/",
        () -> {
          made.incrementAndGet();
          await(asked);
          return StoredPage.of(200, "text/html", Map.of(), new byte[1], clock.instant(), true);
        });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(60, TimeUnit.SECONDS), "all have asked");
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
