package org.tadamun.petition.imports.entity.country;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Number of signatures that an import brought from a country")
class ImportedCountryTest {

  @Test
  @DisplayName("The number grows with each portion, and refuses to fall")
  void grows() {
    ImportedCountry austria = new ImportedCountry(7, "AT");
    assertEquals(0, austria.number());
    austria.add(5);
    austria.add(2);
    austria.add(0);
    assertThrows(IllegalArgumentException.class, () -> austria.add(-1));
    assertEquals("AT 7", austria.country() + ' ' + austria.number());
  }
}
