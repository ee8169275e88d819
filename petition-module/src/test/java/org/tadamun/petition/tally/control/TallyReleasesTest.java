package org.tadamun.petition.tally.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.concurrent.Callers;
import org.tadamun.petition.tally.control.reading.RepeatBookings;
import org.tadamun.petition.tally.control.reading.RepeatChanges;
import org.tadamun.petition.tally.control.reading.TallySums;
import org.tadamun.petition.tally.control.reading.TallySums.Booked;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("R7: Releases of figures of countries")
class TallyReleasesTest {

  private static final int STEP = 5;
  private static final int CROWD = 20;
  private static final Instant TEN = Instant.parse("2020-11-20T10:00:00Z");

  private final HandClock clock = new HandClock(TEN.plusSeconds(600));
  private final Rows rows = new Rows();
  private final Marks marks = new Marks();
  private final TallyReleases releases = new TallyReleases(rows, marks, clock);

  /** Tallies of one source without a database; counts the hours that were read. */
  private static final class Rows extends TallySums {
    private final NavigableMap<Instant, Map<String, Long>> byHour = new TreeMap<>();
    private final AtomicInteger read = new AtomicInteger();
    private Runnable reading = () -> {};

    private void book(Instant hour, String country, long change) {
      byHour.computeIfAbsent(hour, any -> new TreeMap<>()).merge(country, change, Long::sum);
    }

    @Override
    public Map<Cell, Long> between(long petitionId, int version, Instant from, Instant until) {
      Map<Cell, Long> sums = new HashMap<>();
      for (Map<String, Long> hour : byHour.subMap(from, until).values()) {
        hour.forEach(
            (country, change) ->
                sums.merge(new Cell(SignatureSource.ONLINE, country), change, Long::sum));
      }
      return sums;
    }

    @Override
    public List<Booked> byCell(long petitionId, int version, Instant from, Instant until) {
      reading.run();
      List<Booked> cells = new ArrayList<>();
      byHour
          .subMap(from, until)
          .forEach(
              (hour, all) -> {
                read.incrementAndGet();
                all.forEach(
                    (country, change) ->
                        cells.add(new Booked(hour, SignatureSource.ONLINE, country, change)));
              });
      return cells;
    }
  }

  /** Marks and ends without a database. */
  private static final class Marks extends RepeatBookings {
    private final List<Instant> ends = new ArrayList<>();
    private final List<RepeatChanges> marked = new ArrayList<>();

    @Override
    public List<RepeatChanges> between(long petitionId, int version, Instant from, Instant until) {
      return marked.stream()
          .filter(one -> !one.hour().isBefore(from) && one.hour().isBefore(until))
          .toList();
    }

    @Override
    public List<Instant> ends(long petitionId) {
      return List.copyOf(ends);
    }
  }

  private static Instant before(int hours) {
    return TEN.minus(Duration.ofHours(hours));
  }

  @BeforeEach
  void book() {
    for (int hours = 100; hours > 0; hours--) {
      rows.book(before(hours), "SE", 3);
      rows.book(before(hours), "PK", 2);
    }
  }

  private Releases now() {
    return releases.of(1, 1, STEP, CROWD);
  }

  /** The releases as a node that has just started finds them. */
  private Releases elsewhere() {
    return new TallyReleases(rows, marks, clock).of(1, 1, STEP, CROWD);
  }

  @Test
  @DisplayName("Only hours that have been over for an hour are released")
  void over() {
    assertEquals(before(4), now().all().getLast().asOf(), "the 24th, before the hour from 9 on");
    clock.pass(Duration.ofHours(1));
    assertEquals(TEN, now().all().getLast().asOf());
    assertEquals(25, now().all().size());
  }

  @Test
  @DisplayName("Hours are read once, and the releases equal those of a node that has just started")
  void onward() {
    now();
    assertEquals(99, rows.read.get());
    now();
    assertEquals(99, rows.read.get());
    for (int hour = 0; hour < 50; hour++) {
      rows.book(TEN.plus(Duration.ofHours(hour)), "PK", 1 + hour % 7);
      clock.pass(Duration.ofHours(1));
      int already = rows.read.get();
      Releases present = now();
      assertEquals(1, rows.read.get() - already);
      assertEquals(elsewhere(), present);
    }
  }

  @Test
  @DisplayName("Each petition, version and crowd has its own releases")
  void apart() {
    assertEquals(24, releases.of(1, 1, STEP, CROWD).all().size());
    assertEquals(9, releases.of(1, 1, STEP, 2 * CROWD + 10).all().size());
    assertEquals(24, releases.of(2, 1, STEP, CROWD).all().size());
  }

  @Test
  @DisplayName("After a booking into the past on this node, releases are read again at once")
  void thisNode() {
    Releases then = now();
    rows.book(before(50), "SE", 7);
    assertEquals(then, now());
    releases.forget(new PastBooked(2));
    assertEquals(then, now());
    releases.forget(new PastBooked(1));
    assertEquals(elsewhere(), now());
  }

  @Test
  @DisplayName(
      "After a booking into the past on another node, releases are read again with the next hour")
  void otherNode() {
    now();
    rows.book(before(50), "SE", 7);
    clock.pass(Duration.ofHours(1));
    assertEquals(elsewhere(), now());
  }

  @Test
  @DisplayName("If the clock was set back, releases are read again, and no hour counts twice")
  void setBack() {
    now();
    clock.pass(Duration.ofHours(-30));
    rows.book(before(33), "PK", 1);
    assertEquals(elsewhere(), now());
    clock.pass(Duration.ofHours(31));
    assertEquals(elsewhere(), now());
  }

  @Test
  @DisplayName(
      "An hour after the petition's end the rest is released, and taken back if the end is")
  void ended() {
    rows.book(TEN, "SE", 12);
    rows.book(TEN.plus(Duration.ofHours(1)), "SE", 12);
    marks.marked.add(
        new RepeatChanges(
            TEN.plus(Duration.ofHours(1)), SignatureSource.ONLINE, "SE", null, null, 12));
    clock.pass(Duration.ofHours(3));
    assertEquals(Map.of("SE", 300L, "PK", 200L), now().sums(), "twelve and twelve are no crowd");
    marks.ends.add(TEN.plus(Duration.ofHours(2)));
    clock.pass(Duration.ofHours(1));
    assertEquals(Map.of("SE", 324L, "PK", 200L), now().sums());
    assertEquals(TEN.plus(Duration.ofHours(2)), now().all().getLast().asOf());
    assertEquals(elsewhere(), now());
    marks.ends.clear();
    clock.pass(Duration.ofHours(1));
    assertEquals(elsewhere(), now());
    assertEquals(300, now().sums().get("SE"), "an end that was none");
  }

  @Test
  @DisplayName("A correction is released as soon as its day is over, without any other change")
  void logged() {
    now();
    rows.book(TEN, "SE", -7);
    marks.marked.add(
        new RepeatChanges(TEN, SignatureSource.ONLINE, "SE", null, "INVALIDATION AUTOMATED", -7));
    clock.pass(Duration.ofHours(14));
    assertEquals(300, now().sums().get("SE"));
    clock.pass(Duration.ofHours(1));
    assertEquals(295, now().sums().get("SE"));
    assertEquals(TEN.plus(Duration.ofHours(14)), now().all().getLast().asOf());
    assertEquals(elsewhere(), now());
  }

  @Test
  @Timeout(60)
  @DisplayName("Eight callers at once, seven of whom wait for the first, cause one reading")
  void atOnce() throws Exception {
    Callers callers = new Callers(8);
    rows.reading = callers::awaitOthers;
    for (Releases answer : callers.ask(this::now)) {
      assertEquals(24, answer.all().size());
    }
    assertEquals(99, rows.read.get());
  }
}
