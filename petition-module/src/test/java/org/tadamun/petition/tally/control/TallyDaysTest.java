package org.tadamun.petition.tally.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.tally.boundary.HistoryQuery;
import org.tadamun.petition.tally.control.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("The figures of countries before an hour")
class TallyDaysTest {

  private static final int DAYS = 100;
  private static final Instant BEGIN = Instant.parse("2020-08-01T00:00:00Z");
  private static final Instant NOW = BEGIN.plus(Duration.ofDays(DAYS)).plusSeconds(40_000);

  private final HandClock clock = new HandClock(NOW);
  private final Rows rows = new Rows();
  private final TallyDays days = new TallyDays(rows, clock);

  /** Tallies of two countries without a database, and how many of them were read. */
  private static final class Rows extends TallySums {
    private final NavigableMap<Instant, Map<String, Long>> byHour = new TreeMap<>();
    private final AtomicInteger read = new AtomicInteger();
    private final AtomicInteger atOnce = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    private void book(Instant hour, String country, long change) {
      byHour.computeIfAbsent(hour, any -> new HashMap<>()).merge(country, change, Long::sum);
    }

    @Override
    public Map<Cell, Long> between(long petitionId, int version, Instant from, Instant until) {
      most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
      Map<Cell, Long> sums = new HashMap<>();
      for (Map<String, Long> hour : byHour.subMap(from, until).values()) {
        read.incrementAndGet();
        hour.forEach(
            (country, change) ->
                sums.merge(new Cell(SignatureSource.ONLINE, country), change, Long::sum));
      }
      atOnce.decrementAndGet();
      return sums;
    }

    private Map<String, Long> before(Instant hour) {
      Map<String, Long> sums = new TreeMap<>();
      byHour
          .headMap(hour)
          .values()
          .forEach(all -> all.forEach((country, change) -> sums.merge(country, change, Long::sum)));
      return sums;
    }
  }

  @BeforeEach
  void book() {
    for (Instant hour = BEGIN; hour.isBefore(NOW); hour = hour.plus(Duration.ofHours(1))) {
      rows.book(hour, "SE", 2);
      rows.book(hour, "PK", 3);
    }
  }

  private static Instant hour(int number) {
    return BEGIN.plus(Duration.ofHours(number));
  }

  private Map<String, Long> before(Instant hour) {
    return days.before(1, 1, hour);
  }

  @Test
  @DisplayName("are the sums of all that was booked before, whatever was asked for first")
  void sums() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      Instant hour = hour(random.nextInt(DAYS * 24 + 12));
      assertEquals(rows.before(hour), before(hour), hour::toString);
    }
    assertEquals(Map.of(), before(HistoryQuery.BEGINNING));
    assertEquals(Map.of(), before(BEGIN));
    assertEquals(rows.before(HistoryQuery.END), before(HistoryQuery.END));
  }

  @Test
  @DisplayName("cost a day where one near was asked for, and not all that was before it")
  void price() {
    before(hour(DAYS * 24 - 30));
    rows.read.set(0);
    for (int back = 31; back < 24 * 60; back += 7) {
      int already = rows.read.get();
      before(hour(DAYS * 24 - back));
      assertTrue(rows.read.get() - already <= 48, "hours read for one answer");
    }
    rows.read.set(0);
    IntStream.range(0, 1000).forEach(i -> before(hour(DAYS * 24 - 24 * 50)));
    assertEquals(0, rows.read.get());
  }

  @Test
  @DisplayName("have what was booked meanwhile, of hours that are over too once the next has begun")
  void meanwhile() {
    Instant late = hour(DAYS * 24 + 11);
    assertEquals(rows.before(late), before(late));
    rows.book(hour(DAYS * 24 + 10), "PK", 5);
    assertEquals(rows.before(late), before(late));
    rows.book(hour(30), "SE", -1);
    clock.pass(Duration.ofHours(1));
    assertEquals(rows.before(late), before(late));
    rows.book(hour(40), "SE", 4);
    days.forget(new PastBooked(1));
    assertEquals(rows.before(late), before(late));
  }

  @Test
  @DisplayName("are read anew where the clock was set back, and no hour counts twice")
  void setBack() {
    before(hour(DAYS * 24));
    clock.pass(Duration.ofHours(-30));
    rows.book(hour(DAYS * 24 - 20), "PK", 1);
    assertEquals(rows.before(hour(DAYS * 24)), before(hour(DAYS * 24)));
  }

  @Test
  @DisplayName("are read once for all who ask at the same moment")
  void atOnce() throws Exception {
    Instant midnight = hour(DAYS * 24 - 240);
    try (ExecutorService crowd = Executors.newFixedThreadPool(8)) {
      Callable<Map<String, Long>> one = () -> before(midnight);
      for (Future<Map<String, Long>> answer : crowd.invokeAll(Collections.nCopies(32, one))) {
        assertEquals(rows.before(midnight), answer.get());
      }
    }
    assertEquals(1, rows.most.get());
    assertEquals((DAYS - 10) * 24, rows.read.get());
  }
}
