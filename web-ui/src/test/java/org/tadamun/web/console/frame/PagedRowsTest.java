package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.primefaces.model.SortMeta;
import org.primefaces.model.SortOrder;
import org.tadamun.web.console.frame.PagedRows.Sorting;

class PagedRowsTest {

  private enum Order {
    NAME,
    DAY
  }

  private final PagedRows<String> rows =
      new PagedRows<>(
          () -> 3,
          (sorting, first, most) ->
              List.of(
                  sorting.or(Order.NAME) + " " + sorting.ascending() + " " + first + " " + most));

  @Test
  void countsWhatTheBoundaryCounts() {
    assertEquals(3, rows.count(Map.of()));
  }

  @Test
  void readsInTheUsualOrderWhereNobodySorts() {
    assertEquals(List.of("NAME false 25 50"), rows.load(25, 50, Map.of(), Map.of()));
  }

  @Test
  void readsInTheOrderOfTheColumn() {
    SortMeta byDay = SortMeta.builder().field("DAY").order(SortOrder.ASCENDING).build();
    assertEquals(List.of("DAY true 0 25"), rows.load(0, 25, Map.of("day", byDay), Map.of()));
  }

  @Test
  void unsortedColumnMeansUsualOrder() {
    SortMeta unsorted = SortMeta.builder().field("DAY").order(SortOrder.UNSORTED).build();
    assertEquals(List.of("NAME false 0 25"), rows.load(0, 25, Map.of("day", unsorted), Map.of()));
  }

  @Test
  void refusesUnknownOrder() {
    Sorting foreign = new Sorting("name; drop table", true);
    assertThrows(IllegalArgumentException.class, () -> foreign.or(Order.NAME));
  }
}
