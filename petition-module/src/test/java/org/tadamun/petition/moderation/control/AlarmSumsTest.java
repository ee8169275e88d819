package org.tadamun.petition.moderation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.clock.HandClock;

@DisplayName("Figures of alarms for a notice on all dashboards")
class AlarmSumsTest {

  private static final long PETITION = 7;

  private final HandClock clock = new HandClock(Instant.parse("2026-11-30T12:00:00Z"));
  private final AlarmSums sums = new AlarmSums(new Held(), new Day(), clock);
  private long held = 3;
  private int asked;

  private final class Held extends TrendReader {
    @Override
    public Map<String, Long> waiting(long petitionId) {
      asked++;
      return Map.of("SE", held + petitionId);
    }
  }

  private static final class Day extends CountryWatch {
    @Override
    public Map<String, Long> ofDay(long petitionId, int version, Instant now) {
      return Map.of("SE", (long) version);
    }
  }

  private long waiting(long petition) {
    return sums.lately(petition, 2).waiting().get("SE");
  }

  @Test
  @DisplayName("Figures are read once in ten seconds, for each petition and version")
  void kept() {
    assertEquals(10, waiting(PETITION));
    assertEquals(2, sums.lately(PETITION, 2).ofDay().get("SE"));
    held++;
    clock.pass(AlarmSums.KEPT.minusMillis(1));
    assertEquals(10, waiting(PETITION));
    assertEquals(1, asked);
    assertEquals(12, waiting(PETITION + 1));
    assertEquals(3, sums.lately(PETITION, 3).ofDay().get("SE"));
    clock.pass(Duration.ofMillis(1));
    assertEquals(11, waiting(PETITION));
    assertEquals(4, asked);
  }

  @Test
  @DisplayName("Figures are read again if the clock was set back")
  void setBack() {
    assertEquals(10, waiting(PETITION));
    held++;
    clock.pass(Duration.ofHours(-1));
    assertEquals(11, waiting(PETITION));
  }
}
