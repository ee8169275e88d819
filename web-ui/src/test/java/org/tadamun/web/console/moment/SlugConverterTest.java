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

@DisplayName("R5 A word of an address")
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
  @DisplayName("loses the capital and the blank that a phone's keyboard writes")
  void phone(String typed, String slug) {
    assertEquals(slug, read(typed));
  }

  @Test
  @DisplayName("is the same in Turkish, whose small I has no dot")
  void turkish() {
    Locale.setDefault(Locale.of("tr"));
    assertEquals("istanbul-in", read("ISTANBUL-IN"));
  }

  @Test
  @DisplayName("is not mended otherwise: what it cannot have is refused")
  void other() {
    assertEquals("free salma!", read("Free Salma!"));
    assertNull(read(null));
    assertEquals("", converter.getAsString(null, null, null));
    assertEquals("Old-One", converter.getAsString(null, null, "Old-One"));
  }
}
