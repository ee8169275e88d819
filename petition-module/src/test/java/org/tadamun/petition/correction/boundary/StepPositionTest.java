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
import org.tadamun.petition.correction.entity.CorrectionKind;

@DisplayName("Position in the log in steps")
class StepPositionTest {

  @Test
  @DisplayName("A position survives its encoding as a cursor")
  void roundTrip() {
    StepPosition position =
        new StepPosition(LocalDate.of(2020, 11, 20), 2, CorrectionKind.HOLD, "TEST", "other");
    assertEquals(position, StepPosition.decode(Cursor.encode(position.text())));
    assertNull(StepPosition.decode(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "words",
        "2020-11-20 7",
        "2020-11-20 x HOLD TEST other",
        "2020-11-20 1 NONE TEST other",
        "20244-01-01 1 HOLD TEST other",
        "2020-11-20 1 HOLD TEST other 3"
      })
  @DisplayName("A cursor that is no position, or one of the exact log, is refused")
  void malformed(String text) {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> StepPosition.decode(Cursor.encode(text)));
    assertEquals("cursor", refusal.errors().getFirst().field());
  }
}
