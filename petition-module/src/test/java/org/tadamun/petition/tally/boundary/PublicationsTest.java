package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.tally.control.TallyHistory.Row;

/**
 * Plays campaigns by chance, publishes after each change, and subtracts all publications from each
 * other as an adversary would.
 */
@DisplayName("R6 Publications in steps")
@Tag("slow")
class PublicationsTest {

  private static final Instant START = Instant.parse("2020-11-08T00:00:00Z");
  private static final List<String> COUNTRIES =
      List.of("CA", "DE", "FR", "GB", "IN", "LK", "NP", "PK", "SE", "US", "ZA", "ZZ");

  private static final ChronoUnit MINUTES = ChronoUnit.MINUTES;
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::from).thenComparing(Row::country);

  /** What happened, by hour and country, as the table of tallies has it. */
  private final TreeMap<Instant, TreeMap<String, Long>> hours = new TreeMap<>();

  private final Map<String, Long> exact = new HashMap<>();

  private void book(Instant hour, String country, long change) {
    exact.merge(country, change, Long::sum);
    hours.computeIfAbsent(hour, at -> new TreeMap<>()).merge(country, change, Long::sum);
  }

  private List<CountryCount> published(SmallCells cells) {
    return cells.publish(
        exact.entrySet().stream()
            .filter(one -> one.getValue() != 0)
            .map(one -> new CountryCount(one.getKey(), one.getValue()))
            .toList());
  }

  private long total() {
    return exact.values().stream().mapToLong(Long::longValue).sum();
  }

  /** As the database gives them: by interval and country, those at nought left out. */
  private List<Row> rows(boolean day, Instant from, Instant to) {
    TreeMap<Instant, TreeMap<String, Long>> intervals = new TreeMap<>();
    hours
        .subMap(from, to)
        .forEach(
            (hour, changes) -> {
              Instant at = day ? hour.truncatedTo(ChronoUnit.DAYS) : hour;
              changes.forEach(
                  (country, change) ->
                      intervals
                          .computeIfAbsent(at, key -> new TreeMap<>())
                          .merge(country, change, Long::sum));
            });
    List<Row> rows = new ArrayList<>();
    intervals.forEach(
        (at, changes) ->
            changes.forEach(
                (country, change) -> {
                  if (change != 0) {
                    rows.add(new Row(at, country, change));
                  }
                }));
    return rows;
  }

  private Map<String, Long> before(Instant moment) {
    Map<String, Long> sums = new HashMap<>();
    hours
        .headMap(moment)
        .values()
        .forEach(changes -> changes.forEach((country, by) -> sums.merge(country, by, Long::sum)));
    return sums;
  }

  /** All pages of a history, as {@code Tallies} asks for them. */
  private List<Row> history(SmallCells cells, HistoryQuery asked) {
    List<Row> all = new ArrayList<>();
    HistoryQuery query = asked;
    while (true) {
      HistoryQuery now = query;
      List<Row> page =
          new HistoryInSteps(cells, before(now.begin()), now.after())
              .read(
                  (time, country) ->
                      rows(now.day(), now.begin(), now.to()).stream()
                          .filter(row -> isBehind(row, time, country))
                          .limit(HistoryInSteps.AT_ONCE)
                          .toList(),
                  now.limit() + 1);
      all.addAll(page.subList(0, Math.min(page.size(), now.limit())));
      if (page.size() <= now.limit()) {
        return all;
      }
      query = now.behind(all.getLast().from(), all.getLast().country());
    }
  }

  private static boolean isBehind(Row row, Instant time, String country) {
    return row.from().isAfter(time)
        || row.from().equals(time) && row.country().compareTo(country) > 0;
  }

  private static HistoryQuery query(boolean day, Instant from, Instant to, int limit) {
    return new HistoryQuery(day, true, from, to, null, limit);
  }

  private void requireSteps(SmallCells cells, String country, long figure) {
    assertTrue(
        country.equals(SmallCells.OTHER) || figure % cells.step() == 0,
        () -> country + " " + figure);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10, 100})
  @DisplayName("have multiples of the step by country, also when subtracted, and the exact total")
  void subtracted(int step) {
    SmallCells cells = new SmallCells(step);
    Random random = new Random(step);
    List<long[]> publications = new ArrayList<>();
    for (int i = 0; i < 400; i++) {
      String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
      long present = exact.getOrDefault(country, 0L);
      // Withdrawals too, and now and then a batch; never below nought.
      long change = Math.max(-present, random.nextInt(9) == 0 ? 37 : random.nextInt(-3, 5));
      book(START.plus(i, ChronoUnit.HOURS), country, change);
      Map<String, Long> told = new HashMap<>();
      published(cells).forEach(row -> told.put(row.country(), row.count()));
      assertEquals(total(), told.values().stream().mapToLong(Long::longValue).sum());
      told.forEach((of, count) -> assertTrue(count > 0, () -> of + " " + count));
      publications.add(COUNTRIES.stream().mapToLong(of -> told.getOrDefault(of, 0L)).toArray());
    }
    for (long[] one : publications) {
      for (long[] other : publications) {
        for (int i = 0; i < one.length; i++) {
          requireSteps(cells, COUNTRIES.get(i), one[i] - other[i]);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 100})
  @DisplayName("have a history whose every part has multiples too, and sums to the exact total")
  void histories(int step) {
    SmallCells cells = new SmallCells(step);
    Random random = new Random(step);
    for (int hour = 0; hour < 300; hour++) {
      for (String country : COUNTRIES) {
        // Also negative figures, as a broken import might leave them.
        book(START.plus(hour, ChronoUnit.HOURS), country, random.nextInt(-4, 7));
      }
    }
    Instant end = START.plus(300, ChronoUnit.HOURS);
    for (int i = 0; i < 30; i++) {
      Instant from = i == 0 ? HistoryQuery.BEGINNING : START.plus(random.nextInt(20_000), MINUTES);
      Instant to = i < 2 ? HistoryQuery.END : from.plus(random.nextInt(9_000), MINUTES);
      boolean day = random.nextBoolean();
      int limit = 1 + random.nextInt(i % 3 == 0 ? 500 : 40);
      List<Row> told = history(cells, query(day, from, to, limit));
      told.forEach(row -> requireSteps(cells, row.country(), row.change()));
      assertEquals(
          rows(day, from, to).stream().mapToLong(Row::change).sum(),
          told.stream().mapToLong(Row::change).sum());
      assertEquals(told.stream().sorted(ORDER).distinct().toList(), told);
      Map<String, Long> sums = new HashMap<>();
      told.forEach(row -> sums.merge(row.country(), row.change(), Long::sum));
      Map<String, Long> atEnd = before(to.isBefore(end) ? to : end);
      for (String country : COUNTRIES) {
        assertEquals(
            cells.figure(atEnd.getOrDefault(country, 0L))
                - cells.figure(before(from).getOrDefault(country, 0L)),
            sums.getOrDefault(country, 0L),
            "the difference of two public figures");
      }
    }
    Map<String, Long> whole = new HashMap<>();
    history(cells, query(false, HistoryQuery.BEGINNING, HistoryQuery.END, 50))
        .forEach(row -> whole.merge(row.country(), row.change(), Long::sum));
    whole.values().removeIf(sum -> sum == 0);
    Map<String, Long> counts = new HashMap<>();
    published(cells).forEach(row -> counts.put(row.country(), row.count()));
    assertEquals(counts, whole);
  }
}
