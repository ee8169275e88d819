package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.database.boundary.RowBatch;
import org.tadamun.kernel.database.control.UsualColumns.Insertion;

@DisplayName("Columns of inserted rows")
class UsualColumnsTest {

  private static final RowBatch.Null NOTHING = new RowBatch.Null(Types.VARCHAR);

  private final UsualColumns columns =
      new UsualColumns("it_thing", List.of("id", "city", "street", "sample"));

  private Insertion of(Object[]... rows) {
    return columns.of(List.of(rows));
  }

  private static Object[] row(Object... values) {
    return values;
  }

  @Test
  @DisplayName(
      "the columns are those that any of the rows fills, in table order; false counts as filled")
  void filled() {
    Insertion two = of(row(1L, NOTHING, NOTHING, false), row(2L, NOTHING, "Storgatan", true));
    assertEquals("insert into it_thing (id, street, sample) values (?, ?, ?)", two.sql());
    assertArrayEquals(row(1L, NOTHING, false), two.values().getFirst());
    assertArrayEquals(row(2L, "Storgatan", true), two.values().getLast());
  }

  @Test
  @DisplayName("a column that one insertion fills is in every later insertion too")
  void grow() {
    assertEquals(
        "insert into it_thing (id, sample) values (?, ?)",
        of(row(1L, NOTHING, NOTHING, false)).sql());
    assertEquals(
        "insert into it_thing (id, city, sample) values (?, ?, ?)",
        of(row(2L, "Lund", NOTHING, false)).sql());
    Insertion later = of(row(3L, NOTHING, NOTHING, true));
    assertEquals("insert into it_thing (id, city, sample) values (?, ?, ?)", later.sql());
    assertArrayEquals(row(3L, NOTHING, true), later.values().getFirst());
    assertEquals(
        "insert into it_thing (id, city, street, sample) values (?, ?, ?, ?)",
        of(row(4L, NOTHING, "Storgatan", false)).sql());
  }

  @Test
  @DisplayName("no value is lost if four threads make insertions at the same time")
  void atOnce() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      List<Future<Insertion>> made = new ArrayList<>();
      IntStream.range(0, 200)
          .mapToObj(i -> row((long) i, i % 3 == 1 ? "Lund" : NOTHING, street(i), true))
          .forEach(one -> made.add(threads.submit(() -> of(new Object[][] {one}))));
      for (int i = 0; i < made.size(); i++) {
        Insertion one = made.get(i).get();
        Object[] values = one.values().getFirst();
        assertEquals((long) i, values[0]);
        assertEquals(i % 3 == 1, List.of(values).contains("Lund"), one.sql());
        assertEquals(i % 5 == 1, List.of(values).contains("Storgatan"), one.sql());
        assertEquals(values.length, one.sql().split("\\?", -1).length - 1);
      }
    }
  }

  private static Object street(int number) {
    return number % 5 == 1 ? "Storgatan" : NOTHING;
  }
}
