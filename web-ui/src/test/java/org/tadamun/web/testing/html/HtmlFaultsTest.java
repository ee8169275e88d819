package org.tadamun.web.testing.html;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Faults of HTML")
class HtmlFaultsTest {

  @ParameterizedTest(name = "are reported in {0}")
  @ValueSource(
      strings = {
        "<p id=\"a\"></p><b id=\"a\"></b>",
        "<label for=\"a\">x</label>",
        "<ul id=\"a\"></ul><label class=\"b\" for=\"a\">x</label>",
        "<input aria-describedby=\" \"/>",
        "<input aria-describedby=\"a b\" id=\"a\"/>",
        "<input list=\"zones\"/>",
        "<time datetime=\"2026-11-29T10:36:48.163570Z\">x</time>"
      })
  void found(String html) {
    assertEquals(1, HtmlFaults.of(html).size());
  }

  @Test
  @DisplayName("are none in correct HTML, in scripts and in comments")
  void none() {
    String html =
        "<p id=\"a\"></p><!-- <p id=\"a\"> --><script>'<p id=\"a\">'</script><label"
            + " for=\"b\">x</label><input title=\"a > b\" id=\"b\" aria-describedby=\"a c\"/><i"
            + " id=\"c\"></i><time datetime=\"2026-11-29\"></time><time"
            + " datetime=\"2026-11-29T10:36\"></time><time datetime=\"2026-11-29T10:36:48Z\"/>";
    assertEquals(List.of(), HtmlFaults.of(html));
  }
}
