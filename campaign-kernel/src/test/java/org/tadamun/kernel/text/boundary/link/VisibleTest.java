package org.tadamun.kernel.text.boundary.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Visible part of a text")
class VisibleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://x.org/a",
        " https://x.org/a\t\n",
        "\u2068https://x.org/a\u2069",
        "https://x.org/a\u200E",
        "\u200Fhttps://x.org/a \u200F",
        "\uFEFFhttps://x.org/a\u00A0\u200B",
        "https://x.org/a\u3000\uDB40\uDC20"
      })
  @DisplayName("blanks and invisible marks around the text are removed")
  void around(String pasted) {
    assertEquals("https://x.org/a", Visible.part(pasted));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "می\u200Cشود", "a\u2069\u200Eb", "\uD83D\uDD4A"})
  @DisplayName("characters within the text are kept")
  void within(String text) {
    assertEquals(text, Visible.part(text));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {" ", "\u00A0\u2003", "\u200B\u200E\u2069", "\uDB40\uDC20"})
  @DisplayName("a text of blanks and invisible marks only is null")
  void nothing(String text) {
    assertNull(Visible.part(text));
  }
}
