package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R6: Figures in steps")
class SmallCellsTest {

  private static final SmallCells FIVE = new SmallCells(5);

  private static CountryCount row(String country, long count) {
    return new CountryCount(country, count);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0", "4, 0", "5, 5", "9, 5", "10, 10", "12243, 12240", "-1, -5"})
  @DisplayName("A figure is the greatest multiple of the step that is not above the exact one")
  void figure(long exact, long told) {
    assertEquals(told, FIVE.figure(exact));
    assertEquals(exact, SmallCells.OFF.figure(exact));
    assertEquals(exact == told, FIVE.tells(exact));
    assertTrue(SmallCells.OFF.tells(exact));
  }

  @Test
  @DisplayName("Countries below a step are one row, the last; countries with zero have no row")
  void rows() {
    Map<String, Long> released = Map.of("SE", 12L, "GB", 10L, "ZZ", 9L, "PK", 2L, "CA", 0L);
    assertEquals(
        List.of(row("GB", 10), row("SE", 10), row("ZZ", 5), row("other", 11)),
        FIVE.publish(released, 36));
    assertEquals(List.of(row("GB", 5)), FIVE.publish(Map.of("GB", 5L), 5));
    assertEquals(List.of(row("other", 4)), FIVE.publish(Map.of("GB", 4L), 4));
    assertEquals(List.of(row("other", 7)), FIVE.publish(Map.of(), 7));
    assertEquals(List.of(), FIVE.publish(Map.of(), 0));
  }

  @Test
  @DisplayName("The order of rows does not show which of two equal countries has more")
  void order() {
    assertEquals(
        FIVE.publish(Map.of("SE", 9L, "GB", 5L), 20), FIVE.publish(Map.of("GB", 8L, "SE", 6L), 20));
  }

  @ParameterizedTest
  @CsvSource({"30, 5", "28, 3", "24, -1", "9, -16", "0, -25", "-2, -27"})
  @DisplayName("Released figures stay when people leave, and the rest may be negative")
  void wanting(long total, long left) {
    assertEquals(
        List.of(row("GB", 15), row("PK", 10), row("other", left)),
        FIVE.publish(Map.of("GB", 17L, "PK", 14L), total));
  }

  @Test
  @DisplayName("A country with a negative release is not shown, and is part of the rest")
  void nobody() {
    assertEquals(Map.of("GB", 15L), FIVE.told(Map.of("GB", 17L, "PK", -1L)));
    assertEquals(
        List.of(row("GB", 15), row("other", 1)), FIVE.publish(Map.of("GB", 17L, "PK", -9L), 16));
  }

  @ParameterizedTest
  @ValueSource(longs = {40, 26, 20, 0})
  @DisplayName("The number of countries is that of the released figures, whatever the total")
  void countriesTold(long total) {
    Map<String, Long> released = Map.of("GB", 21L, "PK", 14L, "ZZ", 5L, "LI", 4L, "SE", -9L);
    ReleasedFigures figures = new ReleasedFigures(FIVE, null, released);
    Counts counts = new Counts("p", 1, null, total, Map.of("ONLINE", total), List.of(), null);
    assertEquals(List.of("GB", "PK"), counts.published(figures).countriesTold());
  }

  @ParameterizedTest
  @CsvSource({"2, 20", "5, 20", "6, 24", "100, 400"})
  @DisplayName("R7: a crowd has twenty people, or four steps if that is more")
  void crowd(int step, int crowd) {
    assertEquals(crowd, new SmallCells(step).crowd());
  }

  @Test
  @DisplayName("Without steps figures are exact, and have no released rows")
  void off() {
    assertFalse(SmallCells.OFF.isOn());
    assertTrue(new SmallCells(2).isOn());
    assertThrows(IllegalStateException.class, () -> ReleasedFigures.EXACT.rows(5));
  }

  @Test
  @DisplayName("Changes are shown in whole steps by country, the remainder as one row")
  void changes() {
    Map<String, Long> told = FIVE.changes(Map.of("GB", -7L, "SE", -1L, "PK", 11L, "CA", 5L));
    assertEquals(Map.of("GB", -5L, "PK", 10L, "CA", 5L, "other", -2L), told);
    assertEquals(List.of("CA", "GB", "PK", "other"), List.copyOf(told.keySet()));
    assertEquals(Map.of(), FIVE.changes(Map.of()));
    assertEquals(Map.of("GB", 10L), FIVE.changes(Map.of("GB", 10L)));
    assertEquals(Map.of("GB", -7L), SmallCells.OFF.changes(Map.of("GB", -7L)));
  }

  @Test
  @DisplayName("Changes that cancel out are shown as zero")
  void noughts() {
    assertEquals(Map.of("other", 0L), FIVE.changes(Map.of("GB", 0L)));
    assertEquals(Map.of("other", 0L), FIVE.changes(Map.of("KE", 3L, "EG", -3L)));
    assertEquals(Map.of("KE", 5L, "EG", -5L), FIVE.changes(Map.of("KE", 5L, "EG", -5L)));
  }
}
