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

@DisplayName("A choice in the address of a list")
class ChoicesTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\t"})
  @DisplayName("narrows nothing where it is absent or blank")
  void none(String asked) {
    assertNull(Choices.of("month", asked, Month.class));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MAY", " MAY", "MAY "})
  @DisplayName("is known by its name, whatever blanks stand around it")
  void named(String asked) {
    assertEquals(Month.MAY, Choices.of("month", asked, Month.class));
  }

  @Test
  @DisplayName("is known by its word where it has one, and by its name no longer")
  void worded() {
    assertEquals(Month.JUNE, Choices.of("month", "6", Month.class, one -> "" + one.getValue()));
    refused("JUNE", () -> Choices.of("month", "JUNE", Month.class, one -> "" + one.getValue()));
  }

  @Test
  @DisplayName("in small letters is the usual one where none is asked for")
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
      "R2 is refused at its name where there is none like it, and not repeated: told is what there"
          + " is")
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
