package org.tadamun.kernel.text.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text escaped for HTML")
class MarkupTest {

  @Test
  @DisplayName("markup characters and quotation marks are escaped")
  void escaped() {
    assertEquals(
        "&lt;a href=&quot;x&quot;&gt; &amp;amp; it's", Markup.escaped("<a href=\"x\"> &amp; it's"));
  }

  @Test
  @DisplayName("a text without them stays as it is, in any script")
  void plain() {
    assertEquals("عامر فیاض کو رہا کرو", Markup.escaped("عامر فیاض کو رہا کرو"));
    assertEquals("", Markup.escaped(""));
  }
}
