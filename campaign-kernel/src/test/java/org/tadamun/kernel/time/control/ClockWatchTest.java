package org.tadamun.kernel.time.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tadamun.kernel.log.HeardLog;

@DisplayName("Watch of the machine's clock")
class ClockWatchTest {

  private static final Duration LOOK = Duration.ofSeconds(10);
  private static final Duration HOUR = Duration.ofHours(1);

  @RegisterExtension private final HeardLog log = new HeardLog(ClockWatch.class);
  private final ClockWatch watch = new ClockWatch();
  private Instant wall = Instant.parse("2020-11-20T08:00:00Z");

  /** A nanosecond time that overflows during the test, as System.nanoTime may. */
  private long nanos = Long.MAX_VALUE - LOOK.multipliedBy(20).toNanos();

  private Duration afterwards(Duration set) {
    nanos += LOOK.toNanos();
    wall = wall.plus(LOOK).plus(set);
    return watch.look(wall, nanos);
  }

  @Test
  @DisplayName("a clock that runs or is set forward is not reported")
  void goes() {
    assertEquals(Duration.ZERO, watch.look(wall, nanos));
    assertEquals(Duration.ZERO, afterwards(Duration.ZERO));
    assertEquals(Duration.ZERO, afterwards(HOUR));
    assertEquals(Duration.ZERO, afterwards(Duration.ofMillis(-300)));
  }

  @Test
  @DisplayName("a clock that is set back is reported once with the time, and again the next time")
  void setBack() {
    watch.look(wall, nanos);
    assertEquals(HOUR, afterwards(HOUR.negated()));
    assertEquals(Duration.ZERO, afterwards(Duration.ZERO));
    assertEquals(Duration.ZERO, afterwards(HOUR));
    assertEquals(HOUR, afterwards(HOUR.negated()));
    assertEquals(2, log.firstTold().size(), log.firstTold()::toString);
  }

  @Test
  @DisplayName("a clock set back by a minute is reported once")
  void minute() {
    watch.look(wall, nanos);
    assertEquals(ClockWatch.LEAST, afterwards(ClockWatch.LEAST.negated()));
    assertEquals(Duration.ZERO, afterwards(Duration.ZERO));
    assertEquals(List.of("SEVERE " + ClockWatch.LEAST), log.firstTold());
  }

  @Test
  @DisplayName("steps back of less than a minute are added up")
  void steps() {
    watch.look(wall, nanos);
    assertEquals(Duration.ZERO, afterwards(Duration.ofSeconds(-40)));
    assertEquals(Duration.ofSeconds(80), afterwards(Duration.ofSeconds(-40)));
    assertEquals(Duration.ZERO, afterwards(Duration.ofSeconds(-40)));
  }
}
