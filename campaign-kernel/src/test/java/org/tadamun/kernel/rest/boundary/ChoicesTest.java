package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("Choice in the query of a list")
class ChoicesTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\t"})
  @DisplayName("an absent or blank value narrows nothing")
  void blankNarrowsNothing(String asked) {
    assertNull(Choices.of("month", asked, Month.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAY", " MAY", "MAY "})
  @DisplayName("a value is matched by the constant's name, with blanks around it ignored")
  void matchesConstantName(String asked) {
    assertEquals(Month.MAY, Choices.of("month", asked, Month.class));
  }

  @Test
  @DisplayName("if a choice has its own word, only this word is accepted, not the constant's name")
  void worded() {
    assertEquals(Month.JUNE, Choices.of("month", "6", Month.class, one -> "" + one.getValue()));
    refused("JUNE", () -> Choices.of("month", "JUNE", Month.class, one -> "" + one.getValue()));
  }

  @Test
  @DisplayName(
      "a lower-case choice falls back to its default if absent or blank, and refuses capitals")
  void small() {
    assertEquals(Month.MAY, Choices.small("month", null, Month.MAY));
    assertEquals(Month.MAY, Choices.small("month", " ", Month.MAY));
    assertEquals(Month.JUNE, Choices.small("month", " june", Month.MAY));
    assertEquals("june", Choices.small(Month.JUNE));
    refused("JUNE", () -> Choices.small("month", "JUNE", Month.MAY));
  }

  @ParameterizedTest
  @ValueSource(strings = {"may", "MAYS", "M AY", "MAY,JUNE", "MAY\u0000"})
  @DisplayName(
      "R2: an unknown value is refused at its field; the message lists the choices, not the value")
  void unknown(String asked) {
    refused(asked, () -> Choices.of("month", asked, Month.class));
  }

  private static void refused(String asked, Runnable deed) {
    InvalidInput refusal = assertThrows(InvalidInput.class, deed::run, asked);
    assertEquals("month", refusal.errors().getFirst().field());
    assertEquals("kernel.error.choice-of", refusal.errors().getFirst().messageKey());
    String told = (String) refusal.errors().getFirst().arguments()[0];
    assertEquals(Month.values().length, told.split(", ").length, told);
    assertFalse(List.of(told.split(", ")).contains(asked), told);
  }
}
