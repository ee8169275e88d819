package org.tadamun.kernel.zone.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.zone.boundary.ZonedRows;

@DisplayName("Change of the time zone rules")
class ZoneRulesTest {

  private static final int ROWS = ZonedRows.PORTION + 100;

  private final List<String> remembered = new ArrayList<>();
  private String before = "2026a";
  private boolean away;

  private final ZoneRules rules =
      new ZoneRules(
          new ZoneRulesRecords() {
            @Override
            public String version() {
              if (away) {
                throw new IllegalStateException();
              }
              return before;
            }

            @Override
            public void remember(String version) {
              remembered.add(version);
            }

            @Override
            public List<Long> due(ZonedRows rows, long after) {
              return rows.due(Instant.EPOCH, after);
            }

            @Override
            public int deriveAnew(ZonedRows rows, long first, long last) {
              return rows.deriveAnew(Instant.EPOCH, first, last);
            }
          });

  /** A table whose portions are derived whole or not at all, as in a transaction. */
  private static final class Rows implements ZonedRows {

    private final Set<Long> derived = new TreeSet<>();
    private final Set<Long> failing = new TreeSet<>();
    private boolean unread;
    private boolean silent;
    private int asked;

    @Override
    public String name() {
      return "rows";
    }

    @Override
    public List<Long> due(Instant now, long after) {
      if (unread) {
        throw new IllegalStateException();
      }
      return LongStream.rangeClosed(after + 1, ROWS).limit(PORTION).boxed().toList();
    }

    @Override
    public int deriveAnew(Instant now, long first, long last) {
      asked++;
      if (silent) {
        throw new IllegalStateException(new SQLTransientConnectionException());
      }
      List<Long> some = LongStream.rangeClosed(first, last).boxed().toList();
      if (some.stream().anyMatch(failing::contains)) {
        throw new IllegalStateException();
      }
      derived.addAll(some);
      return some.size();
    }
  }

  private final Rows first = new Rows();
  private final Rows second = new Rows();

  private void run(String version) {
    rules.run(version, List.of(first, second));
  }

  @Test
  @DisplayName(
      "R1: the version of this Java's rules is a year and a letter, so versions compare as text")
  void version() {
    String version = ZoneRules.present();
    assertTrue(version.matches("20[0-9]{2}[a-z]"), version);
  }

  @Test
  @DisplayName("R1: all rows are derived again at each start, and a new version is stored")
  void derivesAllRows() {
    run("2026f");
    assertEquals(ROWS, first.derived.size());
    assertEquals(ROWS, second.derived.size());
    assertEquals(List.of("2026f"), remembered);
    before = "2026f";
    second.derived.clear();
    run("2026f");
    assertEquals(ROWS, second.derived.size(), "what a node with an older Java saved since");
    assertEquals(List.of("2026f"), remembered);
  }

  @Test
  @DisplayName("R1: older rules than the stored ones change no row")
  void older() {
    run("2025c");
    assertEquals(Set.of(), first.derived);
    assertEquals(List.of(), remembered);
  }

  @Test
  @DisplayName("R2: all rows but a failing one are derived; the next start tries it again")
  void fails() {
    first.failing.add(7L);
    run("2026f");
    assertEquals(ROWS - 1, first.derived.size());
    assertEquals(ROWS, second.derived.size());
    assertEquals(List.of(), remembered);
    first.failing.clear();
    run("2026f");
    assertTrue(first.derived.contains(7L));
    assertEquals(List.of("2026f"), remembered);
  }

  @Test
  @DisplayName("R2: all rows but the failing ones are derived, even if these are many")
  void failMany() {
    LongStream.rangeClosed(1, 50).forEach(first.failing::add);
    run("2026f");
    assertEquals(ROWS - 50, first.derived.size());
    assertEquals(List.of(), remembered);
  }

  @Test
  @DisplayName("R2: if the database goes away, the table is given up after a few rows")
  void silent() {
    first.silent = true;
    run("2026f");
    assertEquals(1 + TableRun.AWAY_IN_A_ROW, first.asked, "the portion, and some of its rows");
    assertEquals(ROWS, second.derived.size());
    assertEquals(List.of(), remembered);
    first.silent = false;
    run("2026f");
    assertEquals(ROWS, first.derived.size(), "the next start");
    assertEquals(List.of("2026f"), remembered);
  }

  @Test
  @DisplayName("R2: the other tables are derived if one cannot be read")
  void unread() {
    first.unread = true;
    run("2026f");
    assertEquals(ROWS, second.derived.size());
    assertEquals(List.of(), remembered);
  }

  @Test
  @DisplayName("R2: a start does not fail if the stored version cannot be read")
  void away() {
    away = true;
    run("2026f");
    assertEquals(Set.of(), first.derived);
  }
}
