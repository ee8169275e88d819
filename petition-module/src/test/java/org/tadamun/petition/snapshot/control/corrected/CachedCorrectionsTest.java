package org.tadamun.petition.snapshot.control.corrected;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.concurrent.Callers;

@DisplayName("Corrections since a pack was frozen")
class CachedCorrectionsTest {

  private static final long PACK = 1;
  private static final long CAMPAIGN = 2;

  private volatile Instant now = Instant.parse("2026-11-30T00:00:00Z");
  private final AtomicInteger readings = new AtomicInteger();
  private final InstantSource clock = () -> now;
  private final CachedCorrections kept = new CachedCorrections(clock.withZone(ZoneOffset.UTC));

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
    pass(CachedCorrections.MAX_AGE.minusMillis(1));
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
  @DisplayName("Eight callers at once, seven of whom wait for the first, cause one reading")
  void together() throws Exception {
    Callers callers = new Callers(8);
    Callable<Long> question =
        () ->
            kept.of(
                    PACK,
                    CAMPAIGN,
                    () -> {
                      callers.awaitOthers();
                      return read();
                    })
                .get("signatures");
    assertEquals(Collections.nCopies(8, 1L), callers.ask(question));
    assertEquals(1, readings.get());
  }
}
