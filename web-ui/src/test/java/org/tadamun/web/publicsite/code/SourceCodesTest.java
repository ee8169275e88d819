package org.tadamun.web.publicsite.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.petition.signature.boundary.question.SignatureRequest.Source;
import org.tadamun.web.publicsite.form.FormData;

@DisplayName("The source codes of a link")
class SourceCodesTest {

  @Test
  @DisplayName("R1: the codes of the link by which a visitor came are kept")
  void codes() {
    SourceCodes codes =
        SourceCodes.ofAddress(
            "https://x.org/en/petitions/p?utm_source=whatsapp&utm_medium=share&utm_campaign=day-1");
    assertEquals(new Source("share", "day-1", "whatsapp", null), codes.toSource());
    assertEquals("utm_campaign=day-1&utm_medium=share&utm_source=whatsapp", codes.query());
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
  @DisplayName("R2: a value that does not look like a code is dropped without an error")
  void others(String referer) {
    assertTrue(SourceCodes.ofAddress(referer).isEmpty());
    assertEquals(new Source(null, null, null, null), SourceCodes.ofAddress(referer).toSource());
  }

  @Test
  @DisplayName("R2: a code has at most 60 characters, as its column")
  void length() {
    String fits = "a".repeat(60);
    String address = "https://x.org/?utm_medium=" + fits;
    assertEquals(fits, SourceCodes.ofAddress(address).toSource().medium());
    assertTrue(SourceCodes.ofAddress(address + "a").isEmpty());
  }

  @Test
  @DisplayName("R3: codes are added to another address in a fixed order, without other parameters")
  void onto() {
    String query = "via=ab-1&page=2&utm_source=friend&utm_medium=%0D%0AX:%201&%zz";
    assertEquals("/en/?utm_source=friend&via=ab-1", SourceCodes.ofQuery(query).onto("/en/"));
    assertEquals("/en/", SourceCodes.ofQuery("utm_source=//evil.example").onto("/en/"));
    assertEquals("/en/", SourceCodes.ofQuery("").onto("/en/"));
    assertEquals("/en/", SourceCodes.ofQuery(null).onto("/en/"));
  }

  @Test
  @DisplayName("R3: the codes of a returned form replace those of its address, without mixing them")
  void again() {
    SourceCodes brought = SourceCodes.in(new FormData(Map.of("utm_medium", "mail", "other", "x")));
    SourceCodes address = SourceCodes.ofAddress("https://x.org/?utm_source=friend");
    assertEquals(new Source("mail", null, null, null), brought.or(address).toSource());
    assertEquals(address, SourceCodes.in(FormData.NONE).or(address));
  }
}
