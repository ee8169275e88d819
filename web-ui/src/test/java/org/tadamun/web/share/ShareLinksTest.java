package org.tadamun.web.share;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The words of a shared link")
class ShareLinksTest {

  @Test
  @DisplayName("are those in its language, or the title of the page")
  void said() {
    LocalizedText german = LocalizedText.of("de", "Bitte unterschreiben");
    assertEquals("Bitte unterschreiben", ShareLinks.said("de", "Freiheit für Salma", german));
    assertEquals("الحرية لسلمى", ShareLinks.said("ar", "الحرية لسلمى", german));
    assertEquals("الحرية لسلمى", ShareLinks.said("ar", "الحرية لسلمى", LocalizedText.EMPTY));
    assertEquals("الحرية لسلمى", ShareLinks.said("ar", "الحرية لسلمى", null));
  }
}
