package org.tadamun.endorsements.endorser.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("Filter of the list of endorsers")
class EndorserFilterTest {

  @Test
  @DisplayName("a country is read in lower case and with blanks; blank values give the whole list")
  void country() {
    assertEquals(
        new EndorserFilter(EndorserKind.PERSON, "CA", "zoë"),
        EndorserFilter.parse(" PERSON", " ca ", "zoë"));
    assertEquals(EndorserFilter.ALL, EndorserFilter.parse("", "", null));
    assertEquals(EndorserFilter.ALL, EndorserFilter.parse(" ", " ", null));
  }

  @ParameterizedTest
  @CsvSource({",canada,country", ",C1,country", "PERSONS,CA,kind"})
  @DisplayName("an unknown value is refused at its field")
  void wrong(String kind, String country, String field) {
    InvalidInput refused =
        assertThrows(InvalidInput.class, () -> EndorserFilter.parse(kind, country, null));
    assertEquals(field, refused.errors().getFirst().field());
  }
}
