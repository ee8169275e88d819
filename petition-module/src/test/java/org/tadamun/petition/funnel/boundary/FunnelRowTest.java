package org.tadamun.petition.funnel.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.tadamun.petition.funnel.entity.FunnelStage;

@DisplayName("Row of the funnel")
class FunnelRowTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 26);

  @ParameterizedTest
  @EnumSource
  @DisplayName("R4: before anything was counted, the number of each stage is unknown, not 0")
  void unknown(FunnelStage stage) {
    assertNull(FunnelRow.unknown(DAY, null).of(stage));
    assertNull(FunnelRow.unknown(DAY, "SE").of(stage));
    assertFalse(FunnelRow.unknown(DAY, null).isKnown());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("The number of a stage that was counted and did not happen is 0")
  void nought(FunnelStage stage) {
    assertEquals(0L, FunnelRow.empty(DAY, null).of(stage));
    assertTrue(FunnelRow.empty(DAY, null).isKnown());
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"SEEN", "MAILED", "EXPIRED"})
  @DisplayName("All stages except SEEN, MAILED and EXPIRED have a number for each country")
  void country(FunnelStage stage) {
    assertEquals(0L, FunnelRow.empty(DAY, "SE").of(stage));
  }

  @ParameterizedTest
  @EnumSource(names = {"SEEN", "MAILED", "EXPIRED"})
  @DisplayName("R3 R4: SEEN, MAILED and EXPIRED have no number for a country")
  void nowhere(FunnelStage stage) {
    assertNull(FunnelRow.empty(DAY, "SE").of(stage));
  }

  @Test
  @DisplayName("Events of one stage are added up")
  void adds() {
    FunnelRow row =
        FunnelRow.empty(DAY, "SE").add(FunnelStage.BOUNCED, 2).add(FunnelStage.BOUNCED, 3);
    assertEquals(5L, row.of(FunnelStage.BOUNCED));
    assertEquals(0L, row.of(FunnelStage.HELD));
  }
}
