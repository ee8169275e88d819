package org.tadamun.petition.petition.control;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.Kept;
import org.tadamun.petition.petition.entity.lastday.ClosedForGood;

@DisplayName("R10 A petition that was closed by mistake")
class ReopenPolicyTest {

  private static final Instant CLOSED = Instant.parse("2020-11-10T08:00:00Z");

  private static void require(Instant decidedAt, Duration later) {
    Stream<Kept> periods = Stream.of("off", "P365D", "P2D").map(Kept::parse);
    ReopenPolicy.require(CLOSED, decidedAt, periods, CLOSED.plus(later));
  }

  private static String refused(Instant decidedAt, Duration later) {
    return assertThrows(ClosedForGood.class, () -> require(decidedAt, later)).messageKey();
  }

  @Test
  @DisplayName("stays closed once the shortest period is over after which what is personal goes")
  void retention() {
    assertDoesNotThrow(() -> require(null, Duration.ofDays(2).minusSeconds(1)));
    assertEquals("petition.error.closed-for-good", refused(null, Duration.ofDays(2)));
  }

  @Test
  @DisplayName("stays closed while its campaign has an outcome: it would close by it once more")
  void outcome() {
    assertEquals("petition.error.closed-with-campaign", refused(CLOSED, Duration.ZERO));
  }
}
