package org.tadamun.architecture.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No line may break before a mark that belongs to the word before it (docs/glossary.md). */
@DisplayName("Spaces before punctuation in French")
class FrenchSpacesTest {

  /** A missing or wrong space; a colon in an address, a time of day or a scope needs none. */
  private static final Pattern FAULT =
      Pattern.compile("(?<!\u202F)[;!?]|(?<!\u00A0)»|«(?!\u00A0)|(?<!\u00A0):(?![/\\d]|write\\b)");

  @Test
  @DisplayName("Each text has U+00A0 before a colon and inside « », and U+202F before ; ! ?")
  void spaces() {
    List<Bundle> french =
        Bundle.all().stream().filter(b -> b.locale().equals(Locale.FRENCH)).toList();
    assertFalse(french.isEmpty());
    assertEquals(
        List.of(),
        french.stream()
            .flatMap(bundle -> bundle.texts().entrySet().stream())
            .filter(text -> FAULT.matcher(text.getValue()).find())
            .map(text -> text.getKey() + "=" + text.getValue())
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pourquoi ?",
        "Pourquoi\u00A0?",
        "Le voici : ici",
        "Le voici: ici",
        "« Ici\u00A0»"
      })
  @DisplayName("A missing or wrong space is reported")
  void reported(String text) {
    assertTrue(FAULT.matcher(text).find());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Pourquoi\u202F?",
        "Voici\u00A0: «\u00A0ici\u00A0»",
        "https://example.org",
        "18:30",
        "campaign:write"
      })
  @DisplayName("A text with the right spaces, an address, a time or a scope is allowed")
  void passes(String text) {
    assertFalse(FAULT.matcher(text).find());
  }
}
