package org.tadamun.kernel.time.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;
import org.tadamun.kernel.time.boundary.ClockTolerance;

@DisplayName("Watch of the machine's clock against the database's")
class DatabaseClockWatchTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  @RegisterExtension private final HeardLog log = new HeardLog(DatabaseClockWatch.class);
  private final DatabaseClockWatch watch = new DatabaseClockWatch();

  private Duration apart(Duration ahead) {
    return watch.look(NOW, NOW.minus(ahead), NOW);
  }

  @Test
  @DisplayName("clocks less than 20 seconds apart, or a slow answer, are not logged")
  void together() {
    assertEquals(Duration.ZERO, apart(Duration.ZERO));
    assertEquals(Duration.ofSeconds(-19), apart(Duration.ofSeconds(-19)));
    assertEquals(Duration.ZERO, watch.look(NOW, NOW.plusSeconds(25), NOW.plusSeconds(50)));
    assertEquals(List.of(), log.words());
  }

  @Test
  @DisplayName("clocks apart are a warning with the difference, and an error from five minutes on")
  void levels() {
    apart(DatabaseClockWatch.LEAST);
    apart(ClockTolerance.MOST.plusMillis(1).negated());
    apart(Duration.ZERO);
    apart(Duration.ofDays(365));
    assertEquals(List.of("WARNING PT20S", "SEVERE PT5M", "SEVERE PT8760H"), log.firstTold());
    assertEquals(
        List.of("ahead of", "behind", "ahead of"),
        log.lines().stream().map(line -> line.getParameters()[1]).toList());
  }

  @Test
  @DisplayName("a lasting difference is logged once a day")
  void lasts() {
    for (int i = 0; i < DatabaseClockWatch.LOOKS_A_DAY; i++) {
      apart(Duration.ofHours(1));
    }
    assertEquals(1, log.words().size());
    apart(Duration.ofHours(1));
    assertEquals(2, log.words().size());
  }
}
