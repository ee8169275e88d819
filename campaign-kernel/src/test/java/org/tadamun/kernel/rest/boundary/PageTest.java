package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;

class PageTest {

  private static Page<String> page(int rows, int limit) {
    List<Integer> read = IntStream.rangeClosed(1, rows).boxed().toList();
    return Page.of(read, limit, row -> "row " + row, row -> Integer.toString(row));
  }

  @Test
  @DisplayName("a page drops the row above the limit and has a cursor to the next page")
  void more() {
    Page<String> page = page(4, 3);
    assertEquals(List.of("row 1", "row 2", "row 3"), page.items());
    assertEquals("3", Cursor.decode(page.next()));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  @DisplayName("the last page has no next cursor, even if it is full")
  void last(int rows) {
    Page<String> page = page(rows, 3);
    assertEquals(rows, page.items().size());
    assertNull(page.next());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 10, 200})
  @DisplayName("all pages together contain each row of the list once")
  void walk(int limit) {
    List<Long> all = new ArrayList<>();
    String cursor = null;
    do {
      Long after = Cursor.decodeLong(cursor);
      List<Long> rows =
          LongStream.rangeClosed(1, 10)
              .filter(row -> after == null || row > after)
              .limit(limit + 1L)
              .boxed()
              .toList();
      Page<Long> page = Page.of(rows, limit, row -> row, row -> Long.toString(row));
      all.addAll(page.items());
      cursor = page.next();
    } while (cursor != null);
    assertEquals(LongStream.rangeClosed(1, 10).boxed().toList(), all);
  }

  @ParameterizedTest
  @CsvSource({", 50", "1, 1", "200, 200", "007, 7"})
  @DisplayName("the limit is 50 if none is sent, and 200 at most")
  void limit(String asked, int expected) {
    assertEquals(expected, Page.limit(asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-1", "201", "9999999999", "ten", "1.5", " 5"})
  @DisplayName(
      "R2: any other limit is refused at its field, with the maximum in the message's arguments")
  void noLimit(String asked) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> Page.limit(asked));
    assertEquals("limit", refusal.errors().getFirst().field());
    assertEquals(200, refusal.errors().getFirst().arguments()[1]);
  }

  @ParameterizedTest
  @CsvSource({"CA, CA", "ca, CA", "' Ca ', CA", "zz, ZZ", "'',", "'  ',", ","})
  @DisplayName("R8: a country code is read in any case; a blank one means no country")
  void country(String asked, String expected) {
    assertEquals(expected, Page.country(asked));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CAN", "Canada", "c", "1A", "CA,GB", "ß", "a\u0000"})
  @DisplayName("R2: a value that is no country code is refused at its field")
  void noCountry(String asked) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> Page.country(asked));
    assertEquals("country", refusal.errors().getFirst().field());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "2020-11-20T08:00:00Z PK", "آزادی", "a b/c?d&e=f"})
  @DisplayName("a cursor is safe in a URL and decodes to the position that it was made from")
  void cursor(String position) {
    String cursor = Cursor.encode(position);
    assertTrue(cursor.matches("[A-Za-z0-9_-]+"));
    assertEquals(position, Cursor.decode(cursor));
  }

  @Test
  @DisplayName(
      "a moment survives its cursor; without a cursor a list starts at a moment in the far future")
  void moment() {
    Cursor.Moment moment = new Cursor.Moment(Instant.parse("2020-11-20T08:00:00.123456Z"), 7);
    assertEquals(moment, Cursor.decodeMoment(Cursor.encode(moment.text())));
    assertTrue(Cursor.decodeMoment(null).at().isAfter(Instant.parse("8999-01-01T00:00:00Z")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "yesterday 7",
        "2020-11-20T08:00:00Z x",
        "2020-11-20T08:00:00Z 1 2",
        "1969-12-31T23:59:59Z 1",
        "+99999-01-01T00:00:00Z 1"
      })
  @DisplayName("R2: a cursor with an invalid moment is refused at the cursor")
  void noMoment(String position) {
    String cursor = Cursor.encode(position);
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> Cursor.decodeMoment(cursor));
    assertEquals("cursor", refusal.errors().getFirst().field());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 200})
  @DisplayName("R15: the parts of a list that is read whole contain each item once")
  void parts(int limit) {
    List<String> all = List.of("d", "c", "b", "a");
    List<String> told = new ArrayList<>();
    String cursor = null;
    do {
      Page<String> part = Page.part(all, one -> "key " + one, cursor, limit);
      assertTrue(part.items().size() <= limit);
      told.addAll(part.items());
      cursor = part.next();
    } while (cursor != null);
    assertEquals(all, told);
    assertEquals(List.of(), Page.part(List.<String>of(), one -> one, null, limit).items());
  }

  @Test
  @DisplayName("R15: a reader who deletes the items already read skips no item in the next part")
  void partBehindWhatIsGone() {
    String next = Page.part(List.of("a", "b", "c", "d"), one -> one, null, 2).next();
    for (List<String> now :
        List.of(List.of("a", "c", "d"), List.of("b", "c", "d"), List.of("c", "d"))) {
      Page<String> part = Page.part(now, one -> one, next, 2);
      assertEquals(List.of("c", "d"), part.items());
      assertNull(part.next());
    }
    assertEquals(List.of("d"), Page.part(List.of("b", "d"), one -> one, next, 2).items());
    assertEquals(List.of(), Page.part(List.of("a", "b"), one -> one, next, 2).items());
  }

  @Test
  @DisplayName("R15: a part is refused if both items on either side of its start are gone")
  void partBetweenWhatIsGone() {
    String next = Page.part(List.of("a", "b", "c", "d"), one -> one, null, 2).next();
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> Page.part(List.of("a", "d"), one -> one, next, 2));
    assertEquals("cursor", refusal.errors().getFirst().field());
  }

  @Test
  @DisplayName(
      "R15: a short list has the maximum as its default limit; a limit above it is refused")
  void wholeUnasked() {
    assertEquals(Page.MOST, Page.limit(null, Page.MOST));
    assertEquals(7, Page.limit("7", Page.MOST));
    assertThrows(InvalidInput.class, () -> Page.limit("201", Page.MOST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "b", "x\ny", "a\nb\nc", "\n"})
  @DisplayName("R15: a part after a position that is not in the list is refused")
  void partOfNothing(String position) {
    String cursor = Cursor.encode(position);
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> Page.part(List.of("a", "b"), one -> one, cursor, 1));
    assertEquals("cursor", refusal.errors().getFirst().field());
  }

  @ParameterizedTest
  @NullAndEmptySource
  @DisplayName("an absent or empty cursor means the first page")
  void noCursor(String nothing) {
    assertNull(Cursor.decode(nothing));
    assertNull(Cursor.decodeLong(nothing));
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!", "a b", "MQ==MQ", "é"})
  @DisplayName("R2: a cursor that this server cannot have made is refused at its field")
  void foreignCursor(String cursor) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> Cursor.decode(cursor));
    assertEquals("cursor", refusal.errors().getFirst().field());
  }

  @Test
  @DisplayName("R2: a cursor made for another kind of list is refused")
  void cursorOfAnotherList() {
    String cursor = Cursor.encode("2020-11-20T08:00:00Z PK");
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> Cursor.decodeLong(cursor));
    assertEquals("cursor", refusal.errors().getFirst().field());
    assertEquals(7L, Cursor.decodeLong(Cursor.encode("7")));
  }
}
