package org.tadamun.petition.surge.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.boundary.CountryWatch;
import org.tadamun.petition.clock.HandClock;

@DisplayName("Number of the running hour for a notice on all dashboards")
class SurgeSumsTest {

  private static final long PETITION = 7;

  private final HandClock clock = new HandClock(Instant.parse("2026-11-30T12:20:00Z"));
  private final SurgeSums sums = new SurgeSums(new Figures(), clock);
  private long came = 3;
  private int asked;

  private final class Figures extends CountryWatch {
    @Override
    public long since(long petitionId, int version, Instant hour) {
      assertEquals(Instant.parse("2026-11-30T12:00:00Z"), hour);
      asked++;
      return came + version;
    }
  }

  @Test
  @DisplayName("The number is read once in ten seconds, for each petition and version")
  void kept() {
    assertEquals(5, sums.lately(PETITION, 2));
    came++;
    clock.pass(SurgeSums.KEPT.minusMillis(1));
    assertEquals(5, sums.lately(PETITION, 2));
    assertEquals(1, asked);
    assertEquals(6, sums.lately(PETITION + 1, 2));
    assertEquals(7, sums.lately(PETITION, 3));
    clock.pass(Duration.ofMillis(1));
    assertEquals(6, sums.lately(PETITION, 2));
    assertEquals(4, asked);
  }

  @Test
  @DisplayName("The number is read again if the clock was set back")
  void setBack() {
    assertEquals(5, sums.lately(PETITION, 2));
    came++;
    clock.pass(Duration.ofMinutes(-10));
    assertEquals(6, sums.lately(PETITION, 2));
  }
}
