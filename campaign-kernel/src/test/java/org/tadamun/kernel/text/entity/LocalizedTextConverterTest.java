package org.tadamun.kernel.text.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalizedTextConverterTest {

  private final LocalizedTextConverter converter = new LocalizedTextConverter();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain",
        "a \"quote\", a \\ backslash and a / slash",
        "two\nlines\tand a tab",
        "آزادی 🕊 čžđ",
        "</script>",
        "\u2028\u2029"
      })
  @DisplayName("a text with special characters is read back unchanged")
  void roundTrip(String words) {
    LocalizedText text = LocalizedText.of("en", "x" + words + "x");
    assertEquals(text, back(text));
    assertEquals("x" + words + "x", back(text).in("en"));
  }

  @Test
  @DisplayName("the order of languages is read back unchanged, and so the source")
  void order() {
    LocalizedText text =
        LocalizedText.of("ur", "ایک").with("en", "one").with("ar", "واحد").with("de", "eins");
    assertEquals(List.of("ur", "en", "ar", "de"), List.copyOf(back(text).asMap().keySet()));
    assertEquals("ur", back(text).sourceLanguage());
  }

  @Test
  @DisplayName("the column is plain JSON with letters of any script")
  void readable() {
    LocalizedText text = LocalizedText.of("en", "Freedom").with("ur", "آزادی");
    assertEquals("{\"en\":\"Freedom\",\"ur\":\"آزادی\"}", converter.convertToDatabaseColumn(text));
  }

  @Test
  @DisplayName(
      "an absent or empty text is null in the database, so that a required column refuses it")
  void noText() {
    assertNull(converter.convertToDatabaseColumn(null));
    assertNull(converter.convertToDatabaseColumn(LocalizedText.EMPTY));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @DisplayName("an empty column is read as an empty text, never as null")
  void emptyColumn(String column) {
    assertSame(LocalizedText.EMPTY, converter.convertToEntityAttribute(column));
  }

  private LocalizedText back(LocalizedText text) {
    return converter.convertToEntityAttribute(converter.convertToDatabaseColumn(text));
  }
}
