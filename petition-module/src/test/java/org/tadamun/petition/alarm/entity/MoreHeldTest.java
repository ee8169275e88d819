package org.tadamun.petition.alarm.entity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.ProblemType;

@DisplayName("More held signatures than the moderator saw")
class MoreHeldTest {

  @ParameterizedTest(name = "{1} held, {0} shown")
  @CsvSource({"0,9", "3,12", "41,41", "41,61", "41,2", "1000,1500"})
  @DisplayName("A release goes ahead if only a few more are held than were shown")
  void few(long shown, long present) {
    assertDoesNotThrow(() -> MoreHeld.refuseIfMany(shown, present));
  }

  @ParameterizedTest(name = "{1} held, {0} shown")
  @CsvSource({"0,10", "3,13", "41,62", "41,5000", "1000,1501"})
  @DisplayName(
      "A release is refused, with the present number, if many more are held than were shown")
  void many(long shown, long present) {
    MoreHeld refused = assertThrows(MoreHeld.class, () -> MoreHeld.refuseIfMany(shown, present));
    assertEquals(present, refused.arguments()[0]);
  }

  @Test
  @DisplayName("The refusal is of the type STALE")
  void stale() {
    assertEquals(ProblemType.STALE, new MoreHeld(62).type());
  }
}
