package org.tadamun.actions.programme.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("Filter of the programme")
class ProgrammeFilterTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = " ")
  @DisplayName("absent or blank values give the whole programme")
  void blankGivesAll(String nothing) {
    assertEquals(ProgrammeFilter.ALL, ProgrammeFilter.parse(nothing, nothing, nothing));
  }

  @ParameterizedTest
  @CsvSource({
    "upcoming, UPCOMING, upcoming",
    "called-off, CALLED_OFF, called-off",
    "CALLED_OFF, CALLED_OFF, called-off",
    "' past ', PAST, past",
    "took-place, PAST, took-place",
    "' took-place', PAST, took-place"
  })
  @DisplayName("a part is selected by its word")
  void parts(String asked, Part part, String told) {
    ProgrammeFilter filter = ProgrammeFilter.parse(asked, null, null);
    assertEquals(part, filter.part());
    assertEquals(told, filter.when());
  }

  @Test
  @DisplayName("the programme is narrowed to a country and a kind")
  void narrowed() {
    ActionKind kind = ActionKind.values()[0];
    assertEquals(
        new ProgrammeFilter(null, false, "CA", kind),
        ProgrammeFilter.parse(null, " ca ", " " + kind + " "));
  }

  @ParameterizedTest
  @CsvSource({"never,,,when", ",canada,,country", ",,march,kind"})
  @DisplayName("an unknown value is refused at its field")
  void wrong(String when, String country, String kind, String field) {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> ProgrammeFilter.parse(when, country, kind));
    assertEquals(field, refused.errors().getFirst().field());
  }
}
