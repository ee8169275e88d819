package org.tadamun.endorsements.wall.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("Filter of the wall")
class WallFilterTest {

  @Test
  @DisplayName("absent and blank values give the whole wall")
  void blankGivesAll() {
    assertEquals(WallFilter.ALL, WallFilter.parse(null, "", "  "));
    assertEquals(WallFilter.ALL, WallFilter.parse("", " ", ""));
  }

  @Test
  @DisplayName("country, form and language are read with blanks and any case of the country")
  void readsAllParts() {
    assertEquals(
        new WallFilter("CA", EndorsementKind.LETTER, "ar"),
        WallFilter.parse(" ca ", " LETTER ", " ar "));
  }

  @Test
  @DisplayName("an unknown value is refused at its field")
  void unknown() {
    assertEquals("kind", field(() -> WallFilter.parse(null, "letter", null)));
    assertEquals("country", field(() -> WallFilter.parse("Canada", null, null)));
    assertEquals("country", field(() -> WallFilter.parse("a\u0000", null, null)));
    assertEquals("lang", field(() -> WallFilter.parse(null, null, "no such language")));
  }

  private static String field(Runnable parse) {
    return assertThrows(InvalidInput.class, parse::run).errors().getFirst().field();
  }
}
