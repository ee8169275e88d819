package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.signature.boundary.SignatureRequest.Source;

class SourceCodesTest {

  private static final Source NONE = new Source(null, null, null);

  @Test
  @DisplayName("the codes of the link by which somebody came are kept")
  void codes() {
    assertEquals(
        new Source("share", "day-1", "whatsapp"),
        SourceCodes.of(
            "https://x.org/en/petitions/p?utm_source=whatsapp&utm_medium=share&utm_campaign=day-1"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "https://x.org/en/petitions/p",
        "not a url",
        "https://x.org/?utm_source=%3Cb%3E&utm_medium==1%2B1",
        "https://x.org/?utm_source=a%0Ab&utm_medium=-x"
      })
  @DisplayName("what does not look like a code is left out and refuses nobody")
  void others(String referer) {
    assertEquals(NONE, SourceCodes.of(referer));
  }

  @Test
  @DisplayName("a code is as long as its column, no longer")
  void length() {
    String fits = "a".repeat(60);
    assertEquals(fits, SourceCodes.of("https://x.org/?utm_medium=" + fits).medium());
    assertEquals(null, SourceCodes.of("https://x.org/?utm_medium=" + fits + "a").medium());
  }
}
