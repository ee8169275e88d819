package org.tadamun.kernel.document.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("HTML writer")
class HtmlTextTest {

  @Test
  @DisplayName("text is escaped in elements and in attributes")
  void escapes() {
    HtmlText html = new HtmlText();
    html.element("p", "<b> & \"all\"", "class", "\"><script>");
    assertEquals(
        "<!DOCTYPE html>\n"
            + "<p class=\"&quot;&gt;&lt;script&gt;\">&lt;b&gt; &amp; &quot;all&quot;</p>\n",
        html.toString());
  }

  @Test
  @DisplayName("the page cannot be taken while an element is open")
  void open() {
    HtmlText html = new HtmlText().open("main").open("p");
    assertThrows(IllegalStateException.class, html::toString);
    assertEquals("<!DOCTYPE html>\n<main><p></p></main>\n", html.close().end().toString());
  }

  @Test
  @DisplayName("a telephone number runs from the left, but not as an element in the title")
  void numbers() {
    HtmlText html = new HtmlText().element("p", "فون +92 300 1234567");
    html.open("title").plain("فون +92 300 1234567").end();
    assertEquals(
        "<!DOCTYPE html>\n<p>فون <bdo dir=\"ltr\">+92 300 1234567</bdo></p>\n"
            + "<title>فون +92 300 1234567</title>\n",
        html.toString());
  }
}
