package org.tadamun.petition.snapshot.control.corrected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;

@DisplayName("Corrections since a pack was frozen")
class KeptCorrectionsTest {

  private static final long PACK = 1;
  private static final long CAMPAIGN = 2;

  private volatile Instant now = Instant.parse("2026-11-30T00:00:00Z");
  private final AtomicInteger readings = new AtomicInteger();
  private final InstantSource clock = () -> now;
  private final KeptCorrections kept = new KeptCorrections(clock.withZone(ZoneOffset.UTC));

  private void pass(Duration time) {
    now = now.plus(time);
  }

  private Map<String, Long> read() {
    return Map.of("signatures", (long) readings.incrementAndGet());
  }

  private long ask() {
    return kept.of(PACK, CAMPAIGN, this::read).get("signatures");
  }

  @Test
  @DisplayName("Corrections are read once in ten seconds, for each pack")
  void once() {
    assertEquals(1, ask());
    pass(KeptCorrections.MAX_AGE.minusMillis(1));
    assertEquals(1, ask());
    assertEquals(2, kept.of(PACK + 1, CAMPAIGN, this::read).get("signatures"));
    pass(Duration.ofMillis(1));
    assertEquals(3, ask());
  }

  @Test
  @DisplayName("Corrections are read again after a change of figures in their campaign")
  void changed() {
    assertEquals(1, ask());
    kept.changed(new FiguresChanged(CAMPAIGN + 1, "endorsements"));
    assertEquals(1, ask());
    kept.changed(new FiguresChanged(CAMPAIGN, "endorsements"));
    pass(Duration.ofMillis(1));
    assertEquals(2, ask());
    assertEquals(2, ask());
  }

  @Test
  @DisplayName("Corrections are read again after a change of their campaign")
  void campaignChanged() {
    assertEquals(1, ask());
    kept.changed(new CampaignChanged(CAMPAIGN + 1));
    assertEquals(1, ask());
    kept.changed(new CampaignChanged(CAMPAIGN));
    pass(Duration.ofMillis(1));
    assertEquals(2, ask());
  }

  @Test
  @DisplayName("Corrections are read again if the clock was set back, or after a failure")
  void setBack() {
    assertEquals(1, ask());
    pass(Duration.ofHours(-1));
    assertEquals(2, ask());
    pass(Duration.ofMinutes(1));
    assertThrows(
        IllegalStateException.class,
        () ->
            kept.of(
                PACK,
                CAMPAIGN,
                () -> {
                  throw new IllegalStateException();
                }));
    assertEquals(3, ask());
  }

  @Test
  @Timeout(60)
  @DisplayName("Simultaneous callers cause one reading")
  void together() throws Exception {
    CountDownLatch reading = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Callable<Long> question =
        () ->
            kept.of(
                    PACK,
                    CAMPAIGN,
                    () -> {
                      reading.countDown();
                      await(goOn);
                      return read();
                    })
                .get("signatures");
    try (ExecutorService strangers = Executors.newFixedThreadPool(8)) {
      List<Future<Long>> asked =
          IntStream.range(0, 8).mapToObj(i -> strangers.submit(question)).toList();
      reading.await();
      goOn.countDown();
      for (Future<Long> one : asked) {
        assertEquals(1, one.get());
      }
    }
    assertEquals(1, readings.get());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException ended) {
      throw new IllegalStateException(ended);
    }
  }
}
