package org.tadamun.petition.correction.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.boundary.Cursor;

class LogPositionTest {

  @Test
  @DisplayName("A position in the exact log survives its encoding as a cursor")
  void roundTrip() {
    LogPosition position = new LogPosition(LocalDate.of(2020, 11, 20), 77);
    assertEquals(position, LogPosition.decode(Cursor.encode(position.text())));
    assertNull(LogPosition.decode(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"words", "2020-11-20", "2020-13-01 7", "20244-01-01 7", "7 7", "2020-11-20 x 7"})
  @DisplayName("A cursor that is no position in the exact log is refused")
  void malformed(String text) {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> LogPosition.decode(Cursor.encode(text)));
    assertEquals("cursor", refusal.errors().getFirst().field());
  }
}
