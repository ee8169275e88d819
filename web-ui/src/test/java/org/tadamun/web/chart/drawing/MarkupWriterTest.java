package org.tadamun.web.chart.drawing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The writer of chart markup")
class MarkupWriterTest {

  @Test
  @DisplayName("elements are nested, and an attribute without a value is left out")
  void nests() {
    assertEquals(
        "<a x=\"1\"><b/>t</a>",
        new MarkupWriter().open("a", "x", 1, "y", null).empty("b").text("t").close().toString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<script>alert(1)</script> | &lt;script&gt;alert(1)&lt;/script&gt;",
        "\" onload=\"x | &quot; onload=&quot;x",
        "' & ' | &#39; &amp; &#39;",
        "تضامن 🕊 | تضامن 🕊"
      })
  @DisplayName("R2: text and attributes are escaped")
  void escapes(String said, String written) {
    assertEquals(
        "<t a=\"" + written + "\">" + written + "</t>",
        new MarkupWriter().element("t", said, "a", said).toString());
  }

  @Test
  @DisplayName(
      "R2: characters that XML does not allow are dropped, and white space becomes a space")
  void controlCharacters() {
    assertEquals(
        "<t>a b</t>",
        new MarkupWriter().element("t", "\u0000a\n\u0007b\u009f\ud800\uffff").toString());
  }

  @Test
  @DisplayName("an element that is still open makes toString fail")
  void unclosed() {
    MarkupWriter markup = new MarkupWriter().open("a");
    assertThrows(IllegalStateException.class, markup::toString);
  }

  @Test
  @DisplayName(
      "an SVG is one image named by its title, and its content is hidden from screen readers")
  void svg() {
    MarkupWriter markup =
        new MarkupWriter().openSvg("m", "T", "width", 7).element("title", "a part");
    Charted svg = Charted.of(markup.close().close().toString());
    assertEquals("T", svg.one("/svg/title[@id='m-title']").getTextContent());
    assertEquals("7", svg.one("/svg[@role='img']").getAttribute("width"));
    assertEquals("m-title", svg.one("/svg").getAttribute("aria-labelledby"));
    assertEquals("a part", svg.one("/svg/g[@aria-hidden='true']/title").getTextContent());
    assertEquals(2, svg.all("/svg/*").size());
  }
}
