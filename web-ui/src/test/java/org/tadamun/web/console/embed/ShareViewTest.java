package org.tadamun.web.console.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The languages of share links")
class ShareViewTest {

  private static final List<String> SHIPPED = List.of("en", "ar", "de");

  @Test
  @DisplayName("links exist for each written language, source first, or for all if none is shown")
  void languages() {
    LocalizedText arabic = LocalizedText.of("ar", "الحرية لسلمى");
    assertEquals(List.of("ar"), ShareView.languages(arabic, SHIPPED));
    LocalizedText three = arabic.with("sd", "آزادي").with("en", "Free Salma");
    assertEquals(List.of("ar", "en"), ShareView.languages(three, SHIPPED));
    assertEquals(SHIPPED, ShareView.languages(LocalizedText.of("sd", "آزادي"), SHIPPED));
  }
}
