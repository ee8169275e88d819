package org.tadamun.web.console.embed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The HTML that partners embed")
class EmbedSnippetTest {

  @Test
  @DisplayName(
      "the HTML for a partner is an iframe without script, lazy and no higher than the window")
  void snippet() {
    String html = EmbedSnippet.of("https://x.org/embed/ar/petitions/p", "ar", "الحرية");
    assertEquals(
        "<iframe src=\"https://x.org/embed/ar/petitions/p\" title=\"الحرية\" lang=\"ar\""
            + " width=\"100%\" height=\"700\" style=\"max-height:90vh\" loading=\"lazy\""
            + " referrerpolicy=\"no-referrer\"></iframe>",
        html);
  }

  @Test
  @DisplayName("the title is escaped as text of the partner's page")
  void markup() {
    String html = EmbedSnippet.of("https://x.org/?a=1&b=2", "en", "\"><script>100 %");
    assertTrue(html.contains("?a=1&amp;b=2"), html);
    assertTrue(html.contains("title=\"&quot;&gt;&lt;script&gt;100 %\""), html);
    assertFalse(html.contains("<script"), html);
  }
}
