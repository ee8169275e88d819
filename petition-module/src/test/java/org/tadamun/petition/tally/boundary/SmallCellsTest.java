package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R6 Figures in steps")
class SmallCellsTest {

  private static final SmallCells FIVE = new SmallCells(5);

  private static CountryCount row(String country, long count) {
    return new CountryCount(country, count);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "4, 0", "5, 5", "9, 5", "10, 10", "12243, 12240", "-1, -5"})
  @DisplayName("are the greatest multiple that is not above the true one")
  void figure(long exact, long told) {
    assertEquals(told, FIVE.figure(exact));
    assertEquals(exact, SmallCells.OFF.figure(exact));
    assertEquals(exact == told, FIVE.tells(exact));
    assertTrue(SmallCells.OFF.tells(exact));
  }

  @Test
  @DisplayName("leave the rest of all countries in one row, the last; a country at nought has none")
  void rows() {
    assertEquals(
        List.of(row("GB", 10), row("SE", 10), row("ZZ", 5), row("other", 9)),
        FIVE.publish(
            List.of(row("SE", 12), row("GB", 10), row("ZZ", 9), row("PK", 2), row("CA", 1))));
    assertEquals(List.of(row("GB", 5)), FIVE.publish(List.of(row("GB", 5))));
    assertEquals(List.of(row("other", 4)), FIVE.publish(List.of(row("GB", 4))));
    assertEquals(List.of(), FIVE.publish(List.of()));
  }

  @Test
  @DisplayName("do not tell by their order which of two equal ones is greater")
  void order() {
    assertEquals(
        FIVE.publish(List.of(row("SE", 9), row("GB", 5))),
        FIVE.publish(List.of(row("GB", 8), row("SE", 6))));
  }

  @Test
  @DisplayName("are exact where they are not switched on")
  void off() {
    List<CountryCount> exact = List.of(row("SE", 12), row("GB", 1));
    assertSame(exact, SmallCells.OFF.publish(exact));
    assertFalse(SmallCells.OFF.isOn());
    assertTrue(new SmallCells(2).isOn());
  }

  @Test
  @DisplayName("tell changes in whole steps, and no more of a country than there was")
  void changes() {
    Map<String, Long> told = FIVE.changes(Map.of("GB", -7L, "SE", -1L, "PK", 11L, "CA", 5L));
    assertEquals(Map.of("GB", -5L, "PK", 10L, "CA", 5L, "other", -2L), told);
    assertEquals(List.of("CA", "GB", "PK", "other"), List.copyOf(told.keySet()));
    assertEquals(Map.of(), FIVE.changes(Map.of("GB", 0L)));
    assertEquals(Map.of("GB", 10L), FIVE.changes(Map.of("GB", 10L)));
    assertEquals(Map.of("GB", -7L), SmallCells.OFF.changes(Map.of("GB", -7L)));
  }
}
