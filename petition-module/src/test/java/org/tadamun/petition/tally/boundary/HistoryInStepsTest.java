package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.tally.control.Release;
import org.tadamun.petition.tally.control.Releases;

@DisplayName("R6: History in steps")
class HistoryInStepsTest {

  private static final Instant START = Instant.parse("2020-11-08T00:00:00Z");
  private static final SmallCells FIVE = new SmallCells(5);

  /** GB 62 and LI 20 came in the first hour and are shown from the third hour on. */
  private static final Releases RELEASES =
      new Releases(
          List.of(new Release(hour(1), Map.of("GB", 62L, "LI", 20L))),
          Map.of("GB", 62L, "LI", 20L));

  private final NavigableMap<Instant, Long> hours = new TreeMap<>(Map.of(START, 82L));

  private static Instant hour(int number) {
    return START.plus(number, ChronoUnit.HOURS);
  }

  private static HistoryQuery query(boolean day, Instant from, Instant to) {
    return new HistoryQuery(day, true, from, to, null, 100);
  }

  private List<String> read(HistoryQuery query, int most) {
    return new HistoryInSteps(FIVE, RELEASES, query)
        .read(hours, most).stream()
            .map(
                row ->
                    "%d %s %+d"
                        .formatted(
                            ChronoUnit.HOURS.between(START, row.from()),
                            row.country(),
                            row.change()))
            .toList();
  }

  private List<String> read(boolean day) {
    return read(query(day, HistoryQuery.BEGINNING, HistoryQuery.END), 100);
  }

  @Test
  @DisplayName(
      "Changes after a release are shown without a country, and parts equal the whole history")
  void changesAfterRelease() {
    for (int hour = 10; hour < 14; hour++) {
      hours.put(hour(hour), hour % 2 == 0 ? -3L : 3L);
    }
    List<String> first = List.of("0 other +82", "2 GB +60", "2 LI +20", "2 other -80");
    assertEquals(first, read(false).subList(0, 4));
    assertEquals(
        List.of("10 other -3", "11 other +3", "12 other -3", "13 other +3"),
        read(false).subList(4, 8));
    assertEquals(List.of("0 GB +60", "0 LI +20", "0 other +2"), read(true));
    assertEquals(
        List.of("10 other -3", "11 other +3"),
        read(query(false, hour(3), hour(12)), 100),
        "and of a part the same");
    assertEquals(List.of(), read(query(false, hour(14), HistoryQuery.END), 100));
    assertEquals(List.of(), read(query(false, hour(12), hour(12)), 100));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5})
  @DisplayName("A page is read no further than its last row")
  void page(int most) {
    NavigableMap<Instant, Long> all = new TreeMap<>(hours);
    for (int hour = 10; hour < 9_000; hour++) {
      all.put(hour(hour), 1L);
    }
    hours.putAll(all);
    List<String> whole = read(false);
    assertEquals(whole.subList(0, most), read(query(false, START, HistoryQuery.END), most));
    hours.put(hour(11), null);
    assertEquals(whole.subList(0, most), read(query(false, START, HistoryQuery.END), most));
    assertThrows(
        NullPointerException.class, () -> read(query(false, START, HistoryQuery.END), most + 9));
  }
}
