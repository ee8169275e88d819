package org.tadamun.petition.tally.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.petition.clock.HandClock;
import org.tadamun.petition.tally.control.reading.TallySums;
import org.tadamun.petition.tally.control.reading.TallySums.Cell;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("Cached figures")
class KeptFiguresTest {

  private static final Instant TEN = Instant.parse("2020-11-20T10:00:00Z");
  private static final Cell SWEDEN = new Cell(SignatureSource.ONLINE, "SE");
  private static final Duration MILLISECOND = Duration.ofMillis(1);

  private final HandClock clock = new HandClock(TEN.plusSeconds(600));
  private final Rows rows = new Rows();
  private final TallyCache cache = new TallyCache(rows, clock);

  /** One country with a figure of the running hour; records from which hour on it was read. */
  private static final class Rows extends TallySums {
    private long figure = 7;
    private final List<Instant> readFrom = new ArrayList<>();

    @Override
    public Map<Cell, Long> between(long petitionId, int version, Instant from, Instant until) {
      return until == null ? Map.of(SWEDEN, figure) : Map.of();
    }

    @Override
    public Map<Instant, Long> byHour(long petitionId, int version, Instant from, Instant until) {
      readFrom.add(from);
      return until == null ? Map.of(TEN, figure) : Map.of();
    }

    @Override
    public long corrections() {
      return 0;
    }
  }

  private void assertShown(long expected) {
    assertEquals(expected, cache.of(1, 1).cells().get(SWEDEN));
  }

  private void assertShownFor(Duration time, long before, long after) {
    rows.figure = after;
    assertShown(before);
    clock.pass(time.minus(MILLISECOND));
    assertShown(before);
    clock.pass(MILLISECOND);
    assertShown(after);
  }

  @Test
  @DisplayName("Figures are shown for five seconds if nothing changed on this node")
  void byOthers() {
    assertShown(7);
    assertShownFor(Duration.ofSeconds(5), 7, 8);
  }

  @Test
  @DisplayName("Figures are shown for half a second more after a change on this node")
  void changedHere() {
    assertShown(7);
    cache.changed(new FiguresChanged(3, "signatures"));
    assertShownFor(Duration.ofMillis(500), 7, 8);
    assertShownFor(Duration.ofSeconds(5), 8, 9);
  }

  @Test
  @DisplayName("Past hours are read once an hour, for each petition")
  void hoursOver() {
    TallyHours hours = new TallyHours(rows, clock);
    Instant nine = TEN.minusSeconds(3600);
    assertEquals(7, hours.outside(1, 1, TEN.plusSeconds(3600), Instant.MAX));
    assertEquals(List.of(nine, Instant.EPOCH), rows.readFrom);
    assertEquals(0, hours.outside(1, 1, TEN, Instant.MAX));
    assertEquals(List.of(nine, Instant.EPOCH, nine), rows.readFrom);
    hours.outside(2, 1, TEN, Instant.MAX);
    clock.pass(Duration.ofHours(1));
    rows.readFrom.clear();
    hours.outside(1, 1, TEN, Instant.MAX);
    assertEquals(List.of(TEN, Instant.EPOCH), rows.readFrom);
  }
}
