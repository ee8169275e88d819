package org.tadamun.petition.moderation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.clock.HandClock;

@DisplayName("The run that releases what alarms held")
class AlarmRunTest {

  private static final int PORTIONS = 20;

  private final HandClock clock = new HandClock(Instant.parse("2026-11-29T10:00:00Z"));
  private final Steps steps = new Steps();
  private final Watch watch = new Watch();
  private final AlarmRun run = new AlarmRun(steps, watch, clock);
  private Duration portion;

  /** One alarm with work for many portions. */
  private final class Steps extends AlarmSteps {
    private int done;

    @Override
    public List<Long> unfinished() {
      return List.of(7L);
    }

    @Override
    public boolean step(long id) {
      clock.pass(portion);
      return ++done < PORTIONS;
    }
  }

  private static final class Watch extends CountryWatch {
    private int refreshed;
    private boolean failing;

    @Override
    public void refresh() {
      refreshed++;
      if (failing) {
        throw new IllegalStateException("no database");
      }
    }
  }

  @BeforeEach
  void takesTwoSeconds() {
    portion = Duration.ofSeconds(2);
  }

  @Test
  @DisplayName(
      "hears of other nodes' alarms and releases every four seconds, however long it lasts")
  void longRelease() {
    run.run();
    assertEquals(PORTIONS, steps.done);
    assertEquals(1 + (PORTIONS - 1) / 2, watch.refreshed);
  }

  @Test
  @DisplayName("does not read the levels after each portion that takes only a moment")
  void quickPortions() {
    portion = Duration.ofMillis(100);
    run.run();
    assertEquals(1, watch.refreshed);
  }

  @Test
  @DisplayName("reads the levels again at once where the clock was set back")
  void setBack() {
    portion = Duration.ofSeconds(-30);
    run.run();
    assertEquals(PORTIONS, watch.refreshed);
  }

  @Test
  @DisplayName("goes on releasing where the levels cannot be read")
  void unread() {
    watch.failing = true;
    run.run();
    assertEquals(PORTIONS, steps.done);
  }
}
