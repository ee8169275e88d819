package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.signature.entity.Visibility;
import org.tadamun.petition.tally.entity.SignatureSource;

class SelectableRowsTest {

  private final SelectableRows rows =
      new SelectableRows(
          () -> 50,
          (sorting, first, most) ->
              IntStream.range(first, first + most).mapToObj(SelectableRowsTest::row).toList());

  private static SignatureRow row(int id) {
    return row(id, SignatureState.CONFIRMED);
  }

  private static SignatureRow row(int id, SignatureState state) {
    return new SignatureRow(
        Integer.toString(id),
        state,
        1,
        "Nobody",
        "SE",
        null,
        null,
        "en",
        Visibility.PUBLIC,
        SignatureSource.ONLINE,
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false);
  }

  private void show(int first) {
    rows.load(first, 25, Map.of(), Map.of());
  }

  @Test
  void knowsRowsOfShownPageOnly() {
    show(0);
    assertEquals("24", rows.getRowKey(rows.getRowData("24")));
    show(25);
    assertNotNull(rows.getRowData("25"));
    assertNull(rows.getRowData("24"));
  }

  @Test
  void knowsRowsSelectedOnEarlierPages() {
    show(0);
    rows.keep(List.of(rows.getRowData("3"), rows.getRowData("4")));
    show(25);
    rows.keep(List.of(rows.getRowData("3"), rows.getRowData("4"), rows.getRowData("30")));
    show(0);
    assertNotNull(rows.getRowData("3"));
    assertNotNull(rows.getRowData("30"));
    assertNull(rows.getRowData("31"));
  }

  @Test
  void leavesOutRowsOfOtherStatesUnlessAllAreShown() {
    SignatureRow kept = row(3);
    List<SignatureRow> now = List.of(kept, row(4, SignatureState.HELD));
    assertEquals(List.of(kept), SelectableRows.still(SignatureState.CONFIRMED, now));
    assertEquals(now, SelectableRows.still(null, now));
  }

  @Test
  void forgetsDeselectedRows() {
    show(0);
    rows.keep(List.of(rows.getRowData("3")));
    rows.keep(List.of());
    show(25);
    assertNull(rows.getRowData("3"));
  }
}
