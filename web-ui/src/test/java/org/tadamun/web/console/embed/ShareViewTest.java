package org.tadamun.web.console.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Links to be passed on")
class ShareViewTest {

  private static final List<String> SHIPPED = List.of("en", "ar", "de");

  @Test
  @DisplayName(
      "are of the languages that are written, the source first; of all where none is shown")
  void languages() {
    LocalizedText arabic = LocalizedText.of("ar", "الحرية لسلمى");
    assertEquals(List.of("ar"), ShareView.languages(arabic, SHIPPED));
    LocalizedText three = arabic.with("sd", "آزادي").with("en", "Free Salma");
    assertEquals(List.of("ar", "en"), ShareView.languages(three, SHIPPED));
    assertEquals(SHIPPED, ShareView.languages(LocalizedText.of("sd", "آزادي"), SHIPPED));
  }
}
