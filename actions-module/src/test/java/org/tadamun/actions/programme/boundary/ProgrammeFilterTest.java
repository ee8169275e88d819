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

@DisplayName("The programme, as an address narrows it,")
class ProgrammeFilterTest {

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = " ")
  @DisplayName("is all of it where nothing or a blank is asked for")
  void all(String nothing) {
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
  @DisplayName("is one part of it by the part's word")
  void parts(String asked, Part part, String told) {
    ProgrammeFilter filter = ProgrammeFilter.parse(asked, null, null);
    assertEquals(part, filter.part());
    assertEquals(told, filter.when());
  }

  @Test
  @DisplayName("is of one country and one kind")
  void narrowed() {
    ActionKind kind = ActionKind.values()[0];
    assertEquals(
        new ProgrammeFilter(null, false, "CA", kind),
        ProgrammeFilter.parse(null, " ca ", " " + kind + " "));
  }

  @ParameterizedTest
  @CsvSource({"never,,,when", ",canada,,country", ",,march,kind"})
  @DisplayName("is refused where it cannot be meant, at its name")
  void wrong(String when, String country, String kind, String field) {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> ProgrammeFilter.parse(when, country, kind));
    assertEquals(field, refused.errors().getFirst().field());
  }
}
