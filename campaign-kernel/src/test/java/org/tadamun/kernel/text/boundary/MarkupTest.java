package org.tadamun.kernel.text.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A text in HTML")
class MarkupTest {

  @Test
  @DisplayName("opens no element, ends no value of an attribute, and names no character")
  void escaped() {
    assertEquals(
        "&lt;a href=&quot;x&quot;&gt; &amp;amp; it's", Markup.escaped("<a href=\"x\"> &amp; it's"));
  }

  @Test
  @DisplayName("stays as it is where there is nothing of the kind, in every script")
  void plain() {
    assertEquals("عامر فیاض کو رہا کرو", Markup.escaped("عامر فیاض کو رہا کرو"));
    assertEquals("", Markup.escaped(""));
  }
}
