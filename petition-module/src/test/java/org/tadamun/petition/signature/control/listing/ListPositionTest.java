package org.tadamun.petition.signature.control.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.boundary.search.TimeSpan;

@DisplayName("Position in a list of signatures")
class ListPositionTest {

  private static final Instant MOMENT = Instant.parse("2026-11-30T12:00:00.123456Z");
  private static final ListOrder SIGNED =
      ListOrder.of(SignatureFilter.ALL.signedIn(TimeSpan.since(MOMENT)));
  private static final ListOrder CONFIRMED = ListOrder.of(SignatureFilter.confirmed(1, MOMENT));
  private static final ListOrder NUMBER = ListOrder.of(SignatureFilter.ALL);

  @Test
  @DisplayName(
      "A position is a number, in lists bounded by time with its moment, and survives its encoding")
  void roundTrip() {
    ListPosition number = ListPosition.ofNumber(17);
    assertEquals("17", number.text(NUMBER));
    assertEquals(number, ListPosition.parse(Cursor.encode("17"), NUMBER));
    ListPosition moment = new ListPosition(ListOrder.place(MOMENT), 17);
    for (ListOrder order : new ListOrder[] {SIGNED, CONFIRMED}) {
      assertEquals(moment, ListPosition.parse(Cursor.encode(moment.text(order)), order));
      assertNull(ListPosition.parse(null, order));
    }
    assertNull(ListPosition.parse("", NUMBER));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "17",
        "17 ",
        "now 17",
        "1 2 3",
        "1764504000123456 x",
        "9223372036854775807 1",
        "-9223372036854775808 1"
      })
  @DisplayName("A text that is no position in a list bounded by time is refused")
  void refused(String position) {
    assertThrows(InvalidInput.class, () -> ListPosition.parse(Cursor.encode(position), SIGNED));
  }

  @Test
  @DisplayName("A position in a list ordered by time is refused in a list ordered by id")
  void otherList() {
    assertThrows(
        InvalidInput.class, () -> ListPosition.parse(Cursor.encode("1764504000123456 17"), NUMBER));
  }

  @Test
  @DisplayName("A moment between two microseconds is placed at the later one")
  void between() {
    long place = ListOrder.place(MOMENT);
    assertEquals(place + 1, ListOrder.place(MOMENT.plusNanos(1)));
    assertEquals(place + 1, ListOrder.place(MOMENT.plusNanos(1_000)));
    assertEquals(java.sql.Timestamp.from(MOMENT), ListOrder.SIGNED.value(place));
    assertEquals(place, ListOrder.SIGNED.read(java.sql.Timestamp.from(MOMENT)));
    assertEquals(
        ListOrder.place(Instant.MIN), ListOrder.place(Instant.parse("1700-01-01T00:00:00Z")));
    assertEquals(
        ListOrder.place(Instant.MAX), ListOrder.place(Instant.parse("9999-02-01T00:00:00Z")));
  }
}
