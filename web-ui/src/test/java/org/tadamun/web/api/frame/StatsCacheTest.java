package org.tadamun.web.api.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.web.api.StatsCache;
import org.tadamun.web.api.StatsResource;
import org.tadamun.web.publicsite.SetClock;

@DisplayName("The cached figures of a campaign")
class StatsCacheTest {

  private static final long CAMPAIGN = 7;
  private static final FiguresChanged FIGURES = new FiguresChanged(CAMPAIGN, "signatures");

  private final SetClock clock = new SetClock();
  private final StatsCache cache = new StatsCache(clock);

  private StatsResource.Answer answer() {
    return new StatsResource.Answer(
        "release", false, clock.instant(), null, null, null, 0, null, null, null, null);
  }

  private StatsResource.Answer ask() {
    return cache.of(CAMPAIGN, this::answer);
  }

  @Test
  @DisplayName("are made once, and made anew after a change of the figures or the campaign")
  void changed() {
    StatsResource.Answer first = ask();
    assertSame(first, ask());
    cache.changed(FIGURES);
    StatsResource.Answer second = ask();
    assertNotSame(first, second);
    cache.changed(new CampaignChanged(CAMPAIGN));
    assertNotSame(second, ask());
  }

  @Test
  @DisplayName("are not kept if they changed while they were being made")
  void changedMeanwhile() {
    Supplier<StatsResource.Answer> overtaken =
        () -> {
          StatsResource.Answer old = answer();
          cache.changed(FIGURES);
          return old;
        };
    StatsResource.Answer old = cache.of(CAMPAIGN, overtaken);
    assertNotSame(old, ask());
  }

  @Test
  @DisplayName("are kept if only another campaign's figures changed while they were being made")
  void another() {
    StatsResource.Answer made =
        cache.of(
            CAMPAIGN,
            () -> {
              cache.changed(new FiguresChanged(CAMPAIGN + 1, "signatures"));
              return answer();
            });
    assertSame(made, ask());
    assertEquals("release", made.campaign());
  }

  @Test
  @DisplayName("are not replaced by older figures that took longer to make")
  void overtaken() {
    StatsResource.Answer[] newer = new StatsResource.Answer[1];
    StatsResource.Answer slow =
        cache.of(
            CAMPAIGN,
            () -> {
              StatsResource.Answer old = answer();
              clock.forward(Duration.ofSeconds(1));
              newer[0] = ask();
              return old;
            });
    assertNotSame(slow, newer[0]);
    assertSame(newer[0], ask());
  }

  @Test
  @DisplayName("are replaced once the clock was set back")
  void setBack() {
    StatsResource.Answer ahead = ask();
    clock.forward(Duration.ofHours(-1));
    StatsResource.Answer made = ask();
    assertNotSame(ahead, made);
    assertSame(made, ask());
  }

  @Test
  @DisplayName("are not kept if they are of a moment before the last change")
  void staleSums() {
    StatsResource.Answer before = answer();
    clock.forward(Duration.ofMillis(100));
    cache.changed(FIGURES);
    clock.forward(Duration.ofMillis(100));
    assertSame(before, cache.of(CAMPAIGN, () -> before), "the sums are kept for half a second");
    clock.forward(Duration.ofMillis(400));
    StatsResource.Answer now = ask();
    assertNotSame(before, now);
    assertSame(now, ask());
  }

  @Test
  @DisplayName("are kept where the last change was dated before the clock was set back")
  void changeAhead() {
    cache.changed(FIGURES);
    clock.forward(Duration.ofHours(-1));
    assertSame(ask(), ask());
  }
}
