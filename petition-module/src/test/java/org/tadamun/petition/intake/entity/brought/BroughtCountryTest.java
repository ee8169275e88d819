package org.tadamun.petition.intake.entity.brought;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What an import brought of a country")
class BroughtCountryTest {

  @Test
  @DisplayName("grows with each portion, and is never less")
  void grows() {
    BroughtCountry austria = new BroughtCountry(7, "AT");
    assertEquals(0, austria.number());
    austria.add(5);
    austria.add(2);
    austria.add(0);
    assertThrows(IllegalArgumentException.class, () -> austria.add(-1));
    assertEquals("AT 7", austria.country() + ' ' + austria.number());
  }
}
