package org.tadamun.actions.programme.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Cursor;

@DisplayName("R3: Cursor of the programme")
class ProgrammeCursorTest {

  private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

  @Test
  @DisplayName("without a cursor the list begins with the upcoming actions as of now")
  void beginning() {
    ProgrammeCursor cursor = ProgrammeCursor.decode(null, NOW);
    assertEquals(Part.UPCOMING, cursor.part());
    assertEquals(NOW, cursor.asOf());
    assertTrue(cursor.isStart());
    assertEquals(Part.PAST, cursor.in(Part.PAST).part());
    assertEquals(cursor, cursor.in(Part.UPCOMING));
  }

  @ParameterizedTest(name = "{0}, read {1}, continues in {2}")
  @CsvSource({
    "APPROVED, 2020-11-10T00:00:00Z, UPCOMING",
    "APPROVED, 2020-11-20T18:00:00Z, UPCOMING",
    "APPROVED, 2020-11-21T05:00:00Z, PAST",
    "CANCELLED, 2020-11-10T00:00:00Z, CALLED_OFF",
    "CANCELLED, 2026-01-01T00:00:00Z, PAST",
    "POSTPONED, 2026-01-01T00:00:00Z, CALLED_OFF",
    "TOOK_PLACE, 2020-11-20T18:00:00Z, PAST"
  })
  @DisplayName("R2: the next page continues after the last action, with the time of the first page")
  void roundTrip(ActionState state, Instant asOf, Part part) {
    String text = ProgrammeCursor.beginning(asOf).after(ActionSamples.in(state));
    ProgrammeCursor next = ProgrammeCursor.decode(Cursor.encode(text), NOW);
    assertEquals(part, next.part());
    assertEquals(asOf, next.asOf());
    assertEquals(Instant.parse("2020-11-20T17:00:00Z"), next.start());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "UPCOMING",
        "UPCOMING:1:2",
        "NEVER:1:2:3",
        "PAST:x:2:3",
        "PAST:1:-2:3",
        "PAST:1:99999999999999:3",
        "PAST:1:2:3:4",
        "PAST:1:2:99999999999999999999"
      })
  @DisplayName("a cursor that this server cannot have made is refused")
  void foreign(String text) {
    String cursor = text.isEmpty() ? "%%%" : Cursor.encode(text);
    assertThrows(InvalidInput.class, () -> ProgrammeCursor.decode(cursor, NOW));
  }
}
