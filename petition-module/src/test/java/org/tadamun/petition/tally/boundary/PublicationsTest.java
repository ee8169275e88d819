package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.tally.control.Gathering;
import org.tadamun.petition.tally.control.Releases;
import org.tadamun.petition.tally.control.TallyHistory.Row;
import org.tadamun.petition.tally.control.reading.TallySums.Booked;
import org.tadamun.petition.tally.entity.SignatureSource;

/**
 * Plays random campaigns and reads everything public as an adversary would: at each hour the exact
 * total beside the figures of countries, and the histories afterwards.
 */
@DisplayName("R3 R6: Publications in steps")
@Tag("slow")
class PublicationsTest {

  private static final Instant START = Instant.parse("2020-11-08T00:00:00Z");
  private static final List<String> COUNTRIES =
      List.of("CA", "DE", "FR", "GB", "IN", "LK", "NP", "PK", "SE", "US", "ZA", "ZZ");
  private static final ChronoUnit HOURS = ChronoUnit.HOURS;
  private static final ChronoUnit MINUTES = ChronoUnit.MINUTES;
  private static final Comparator<Row> ORDER =
      Comparator.comparing(Row::from).thenComparing(Row::country);

  /**
   * The net change of each hour, source and country in order of time, as in the table of tallies.
   */
  private final List<Booked> booked = new ArrayList<>();

  private static Instant hour(int number) {
    return START.plus(number, HOURS);
  }

  private void book(int hour, SignatureSource source, String country, long change) {
    if (change != 0) {
      booked.add(new Booked(hour(hour), source, country, change));
    }
  }

  /** Busy and quiet hours, batches, and withdrawals of signatures that are there. */
  private void play(Random random, int hours) {
    Map<String, Long> present = new HashMap<>();
    for (int hour = 0; hour < hours; hour++) {
      for (SignatureSource source : SignatureSource.values()) {
        for (String country : COUNTRIES) {
          boolean online = source == SignatureSource.ONLINE;
          if (random.nextInt(online ? 3 : 60) == 0) {
            String key = source + country;
            long most = present.getOrDefault(key, 0L);
            long change = online ? random.nextInt(-2, 5) : random.nextInt(-30, 60);
            long possible = Math.max(-most, change);
            book(hour, source, country, possible);
            present.merge(key, possible, Long::sum);
          }
        }
      }
    }
  }

  private Releases releases(SmallCells cells, Instant now) {
    Instant over = now.truncatedTo(HOURS).minus(1, HOURS);
    Gathering gathering = new Gathering(cells.step(), cells.crowd(), List.of());
    gathering.add(
        booked.stream().filter(one -> one.hour().isBefore(over)).toList(), List.of(), over);
    return gathering.releases();
  }

  private NavigableMap<Instant, Long> totals(Instant now) {
    NavigableMap<Instant, Long> totals = new TreeMap<>();
    booked.stream()
        .filter(one -> !one.hour().isAfter(now))
        .forEach(one -> totals.merge(one.hour(), one.change(), Long::sum));
    return totals;
  }

  private long total(Instant now) {
    return totals(now).values().stream().mapToLong(Long::longValue).sum();
  }

  /** The figures that a page shows at this moment. */
  private Map<String, Long> counts(SmallCells cells, Instant now) {
    Map<String, Long> told = new TreeMap<>();
    ReleasedFigures.at(cells, releases(cells, now), now)
        .rows(total(now))
        .forEach(row -> told.put(row.country(), row.count()));
    return told;
  }

  /** All pages of a history that is read at this moment, as {@code Tallies} asks for them. */
  private List<Row> history(SmallCells cells, HistoryQuery asked, Instant now) {
    Releases releases = releases(cells, now);
    NavigableMap<Instant, Long> totals = totals(now);
    List<Row> all = new ArrayList<>();
    HistoryQuery query = asked;
    while (true) {
      List<Row> page = new HistoryInSteps(cells, releases, query).read(totals, query.limit() + 1);
      all.addAll(page.subList(0, Math.min(page.size(), query.limit())));
      if (page.size() <= query.limit()) {
        return all;
      }
      Row last = all.getLast();
      query = query(query.day(), query.from(), query.to(), query.limit(), last);
    }
  }

  private static HistoryQuery query(boolean day, Instant from, Instant to, int limit, Row last) {
    HistoryQuery.Position after =
        last == null ? null : new HistoryQuery.Position(last.from(), last.country());
    return new HistoryQuery(day, true, from, to, after, limit);
  }

  private List<Row> history(SmallCells cells, boolean day, Instant now) {
    return history(cells, query(day, HistoryQuery.BEGINNING, HistoryQuery.END, 70, null), now);
  }

  private static Map<String, Long> sums(List<Row> rows) {
    Map<String, Long> sums = new TreeMap<>();
    rows.forEach(row -> sums.merge(row.country(), row.change(), Long::sum));
    sums.values().removeIf(sum -> sum == 0);
    return sums;
  }

  private static void requireSteps(SmallCells cells, String country, long figure) {
    assertTrue(
        country.equals(SmallCells.OTHER) || figure % cells.step() == 0,
        () -> country + " " + figure);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5, 10, 100})
  @DisplayName(
      "Figures of countries and their differences are multiples of the step; all sum to the total")
  void subtracted(int step) {
    SmallCells cells = new SmallCells(step);
    play(new Random(step), 200);
    List<Map<String, Long>> publications =
        IntStream.range(0, 205).mapToObj(at -> counts(cells, hour(at).plusSeconds(90))).toList();
    for (int at = 0; at < publications.size(); at++) {
      Map<String, Long> told = publications.get(at);
      told.forEach(
          (of, count) ->
              assertTrue(count > 0 || of.equals(SmallCells.OTHER), () -> of + " " + count));
      assertEquals(
          total(hour(at)), told.values().stream().mapToLong(Long::longValue).sum(), "at " + at);
      for (Map<String, Long> other : publications) {
        COUNTRIES.forEach(
            of -> requireSteps(cells, of, told.getOrDefault(of, 0L) - other.getOrDefault(of, 0L)));
      }
    }
    assertTrue(publications.stream().anyMatch(told -> told.size() > 2), "something is told");
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 100})
  @DisplayName(
      "The history by hour and by day never changes, and sums to the figures of each moment")
  void cumulated(int step) {
    SmallCells cells = new SmallCells(step);
    play(new Random(step), 150);
    Instant end = hour(160).plusSeconds(90);
    List<Row> whole = history(cells, false, end);
    List<Row> days = history(cells, true, end);
    assertEquals(sums(whole), sums(days));
    for (int at = 0; at < 160; at++) {
      Instant now = hour(at).plusSeconds(90);
      List<Row> then = whole.stream().filter(row -> !row.from().isAfter(now)).toList();
      assertEquals(then, history(cells, false, now), "as it was read then");
      assertEquals(counts(cells, now), sums(then), "as the counts were then");
      Instant midnight = hour(at).truncatedTo(ChronoUnit.DAYS);
      assertEquals(
          sums(whole.stream().filter(row -> row.from().isBefore(midnight)).toList()),
          sums(days.stream().filter(row -> row.from().isBefore(midnight)).toList()));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 100})
  @DisplayName("Every part of a history has multiples of the step, and sums to the exact total")
  void histories(int step) {
    SmallCells cells = new SmallCells(step);
    Random random = new Random(step);
    play(random, 300);
    Instant now = hour(310);
    for (int i = 0; i < 40; i++) {
      Instant from = i == 0 ? HistoryQuery.BEGINNING : START.plus(random.nextInt(20_000), MINUTES);
      Instant to = i < 2 ? HistoryQuery.END : from.plus(random.nextInt(9_000), MINUTES);
      boolean day = random.nextBoolean();
      ChronoUnit unit = day ? ChronoUnit.DAYS : HOURS;
      Instant begin = from.truncatedTo(unit);
      Instant end = to.truncatedTo(unit);
      int limit = 1 + random.nextInt(i % 3 == 0 ? 500 : 40);
      List<Row> told = history(cells, query(day, begin, end, limit, null), now);
      told.forEach(row -> requireSteps(cells, row.country(), row.change()));
      assertEquals(told.stream().sorted(ORDER).distinct().toList(), told);
      assertEquals(
          totals(now).subMap(begin, end).values().stream().mapToLong(Long::longValue).sum(),
          told.stream().mapToLong(Row::change).sum());
      assertEquals(
          history(cells, day, now).stream()
              .filter(row -> !row.from().isBefore(begin) && row.from().isBefore(end))
              .toList(),
          told,
          "a part of the whole");
    }
  }

  /** Everything that can ever be read about countries. */
  private List<Object> everything(SmallCells cells, int hours) {
    List<Object> all = new ArrayList<>();
    for (int at = 0; at < hours; at++) {
      all.add(counts(cells, hour(at).plusSeconds(90)));
    }
    all.add(history(cells, false, hour(hours)));
    all.add(history(cells, true, hour(hours)));
    return all;
  }

  private void exchange(int one, int other) {
    Booked first = booked.get(one);
    Booked second = booked.get(other);
    booked.set(one, with(first, second.country()));
    booked.set(other, with(second, first.country()));
  }

  private static Booked with(Booked one, String country) {
    return new Booked(one.hour(), one.source(), country, one.change());
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 5, 10})
  @DisplayName("R7: no publication shows which person of a crowd has which country")
  void indistinguishable(int step) {
    SmallCells cells = new SmallCells(step);
    Random random = new Random(step);
    // One person an hour, so that time and kind of each change are public; and now and then a batch
    // of a well-known country.
    Map<String, List<Integer>> kinds = new TreeMap<>();
    int hours = 400;
    for (int hour = 0; hour < hours; hour++) {
      if (hour % 50 == 49) {
        book(hour, SignatureSource.PAPER, "GB", 300);
      } else {
        boolean came = random.nextInt(4) != 0;
        kinds.computeIfAbsent(came ? "came" : "went", kind -> new ArrayList<>()).add(booked.size());
        String country = COUNTRIES.get(random.nextInt(COUNTRIES.size()));
        book(hour, SignatureSource.ONLINE, country, came ? 1 : -1);
      }
    }
    List<Object> before = everything(cells, hours + 3);
    for (List<Integer> kind : kinds.values()) {
      int crowds = kind.size() / cells.crowd();
      assertTrue(crowds > 1, "some crowds of each kind");
      for (int i = 0; i < 40; i++) {
        int crowd = random.nextInt(crowds) * cells.crowd();
        exchange(
            kind.get(crowd + random.nextInt(cells.crowd())),
            kind.get(crowd + random.nextInt(cells.crowd())));
      }
      kind.subList(crowds * cells.crowd(), kind.size())
          .forEach(of -> booked.set(of, with(booked.get(of), "AQ")));
    }
    assertTrue(before.equals(everything(cells, hours + 3)), "somebody can be told from another");
    List<Integer> came = kinds.get("came");
    for (int i = 0; i < cells.crowd(); i++) {
      booked.set(came.get(i), with(booked.get(came.get(i)), "LI"));
    }
    List<Object> first = everything(cells, hours + 3);
    for (int i = 0; i < cells.crowd(); i++) {
      exchange(came.get(i), came.get(i + cells.crowd()));
    }
    assertFalse(first.equals(everything(cells, hours + 3)), "of another crowd: seen, or no test");
  }
}
