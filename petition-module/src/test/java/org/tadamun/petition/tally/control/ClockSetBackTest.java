package org.tadamun.petition.tally.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.time.boundary.ClockTolerance;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.tally.control.reading.TallySums;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Figures under a clock that is set back")
class ClockSetBackTest {

  private static final Instant TEN = Instant.parse("2020-11-20T10:00:00Z");
  private static final Cell SWEDEN = new Cell(SignatureSource.ONLINE, "SE");

  private final HandClock clock = new HandClock(TEN.plusSeconds(600));
  private final Rows rows = new Rows();
  private final TallyCache cache = new TallyCache(rows, clock);
  private final TallyHours hours = new TallyHours(rows, clock);

  /** The tallies of Sweden without a database. */
  private static final class Rows extends TallySums {
    private final NavigableMap<Instant, Long> byHour = new TreeMap<>();
    private long corrections;

    private void book(Instant hour, long change) {
      byHour.merge(hour, change, Long::sum);
    }

    private NavigableMap<Instant, Long> bounded(Instant from, Instant until) {
      NavigableMap<Instant, Long> all = byHour.tailMap(from, true);
      return until == null ? all : all.headMap(until, false);
    }

    @Override
    public Map<Cell, Long> between(long petitionId, int version, Instant from, Instant until) {
      Map<Cell, Long> sums = new HashMap<>();
      bounded(from, until).values().forEach(change -> sums.merge(SWEDEN, change, Long::sum));
      return sums;
    }

    @Override
    public Map<Instant, Long> byHour(long petitionId, int version, Instant from, Instant until) {
      return new HashMap<>(bounded(from, until));
    }

    @Override
    public long corrections() {
      return corrections;
    }
  }

  private long total() {
    return cache.of(1, 1).cells().get(SWEDEN);
  }

  @Test
  @DisplayName(
      "An hour that was over and is open again is counted once, with what is booked into it")
  void hourOpenAgain() {
    rows.book(TEN.minusSeconds(7200), 3);
    rows.book(TEN.minusSeconds(3600), 5);
    rows.book(TEN, 7);
    assertEquals(15, total());
    clock.pass(Duration.ofHours(1));
    assertEquals(15, total());
    assertEquals(15, cache.now(1, 1).cells().get(SWEDEN));
    clock.set(TEN.minusSeconds(60));
    assertEquals(15, cache.now(1, 1).cells().get(SWEDEN), "five of them were counted twice");
    assertEquals(15, total());
    rows.book(TEN.minusSeconds(3600), 1);
    clock.pass(TallyCache.MAX_AGE);
    assertEquals(16, total());
    clock.pass(Duration.ofHours(5));
    assertEquals(16, total());
  }

  @Test
  @DisplayName("Figures read at a later time of the clock are read again")
  void negativeAge() {
    rows.book(TEN, 7);
    assertEquals(7, total());
    rows.book(TEN, 1);
    assertEquals(7, total(), "for five seconds");
    clock.pass(Duration.ofMinutes(-5));
    assertEquals(8, total(), "and not for five minutes");
  }

  @Test
  @DisplayName("An up-to-date answer has a new signature, also beside figures read at a later time")
  void upToDate() {
    rows.book(TEN, 7);
    assertEquals(7, total());
    rows.book(TEN, 1);
    assertEquals(8, cache.upToDate(1, 1).cells().get(SWEDEN));
    assertEquals(8, total(), "nobody is shown less from then on");
    rows.book(TEN, 1);
    clock.pass(Duration.ofMinutes(-5));
    assertEquals(9, cache.upToDate(1, 1).cells().get(SWEDEN));
  }

  @Test
  @DisplayName("The history shows what is booked into an hour that is open again")
  void history() {
    Instant nine = TEN.minusSeconds(3600);
    rows.book(nine, 5);
    clock.pass(Duration.ofHours(2));
    assertEquals(5, hours.outside(1, 1, TEN, Instant.MAX));
    clock.set(nine.plusSeconds(60));
    rows.book(nine, 1);
    assertEquals(6, hours.outside(1, 1, TEN, Instant.MAX));
    assertEquals(6, hours.now(1, 1).get(nine));
  }

  @Test
  @DisplayName("Figures of future hours are found and counted")
  void ahead() {
    rows.book(TEN, 7);
    rows.book(TEN.plus(Duration.ofDays(365)), 5000);
    Instant latest = ClockTolerance.latest(clock.instant());
    assertEquals(5000, hours.outside(1, 1, Instant.MIN, latest));
    assertEquals(5007, total());
    rows.book(TEN.plusSeconds(3600), 1);
    assertEquals(5001, hours.outside(1, 1, Instant.MIN, latest));
    clock.set(TEN.plusSeconds(3600));
    assertEquals(5000, hours.outside(1, 1, Instant.MIN, ClockTolerance.latest(clock.instant())));
  }

  @Test
  @DisplayName("A correction of another node is seen together with its booking, in any hour")
  void otherNode() {
    Instant yesterday = TEN.minusSeconds(86400);
    rows.book(yesterday, 3);
    rows.book(TEN, 7);
    assertEquals(10, total());
    assertEquals(3, hours.outside(1, 1, TEN, Instant.MAX));
    rows.book(yesterday, 2);
    rows.book(TEN, -2);
    rows.corrections++;
    clock.pass(TallyCache.MAX_AGE);
    assertEquals(10, total(), "what was wrong there, and what put it right here");
    assertEquals(5, hours.outside(1, 1, TEN, Instant.MAX));
  }
}
