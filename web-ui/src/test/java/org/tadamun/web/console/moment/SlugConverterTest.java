package org.tadamun.web.console.moment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R5: The converter of short names")
@Isolated("The locale of the whole process, by which other classes write and read meanwhile")
class SlugConverterTest {

  private static final Locale BEFORE = Locale.getDefault();

  private final SlugConverter converter = new SlugConverter();

  @AfterEach
  void back() {
    Locale.setDefault(BEFORE);
  }

  private String read(String typed) {
    return converter.getAsObject(null, null, typed);
  }

  @ParameterizedTest
  @CsvSource({
    "'Free-salma ', free-salma",
    "' FREE-SALMA', free-salma",
    "free-salma, free-salma",
    "'', ''"
  })
  @DisplayName("capitals and outer blanks, as phones type them, are removed")
  void phone(String typed, String slug) {
    assertEquals(slug, read(typed));
  }

  @Test
  @DisplayName("capitals become the same small letters in a Turkish locale")
  void turkish() {
    Locale.setDefault(Locale.of("tr"));
    assertEquals("istanbul-in", read("ISTANBUL-IN"));
  }

  @Test
  @DisplayName("nothing else is changed, neither when reading nor when writing")
  void otherCharactersStay() {
    assertEquals("free salma!", read("Free Salma!"));
    assertNull(read(null));
    assertEquals("", converter.getAsString(null, null, null));
    assertEquals("Old-One", converter.getAsString(null, null, "Old-One"));
  }
}
