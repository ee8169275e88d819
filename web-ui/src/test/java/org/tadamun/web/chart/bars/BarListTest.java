package org.tadamun.web.chart.bars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.chart.bars.BarList.Bar;
import org.tadamun.web.chart.drawing.Charted;

@DisplayName("The list of bars")
class BarListTest {

  private static final List<Bar> BARS =
      List.of(
          new Bar("Unknown", 70, null, true),
          new Bar("Letter", 20, "/x?a=1&b=2", false),
          new Bar("<Motion>", 100, null, false));

  @Test
  @DisplayName("bars are sorted by number, except one that stays last, with the number beside each")
  void order() {
    Charted table = draw("en", BARS, 12);
    assertEquals(List.of("<Motion>", "Letter", "Unknown"), table.texts("//tbody//th"));
    assertEquals(List.of("100", "20", "70"), table.texts("//td[@class='chart-number']"));
    assertEquals(List.of("100.00%", "20.00%", "70.00%"), table.attributes("//rect", "width"));
    assertEquals("/x?a=1&b=2", table.one("//a").getAttribute("href"));
  }

  @Test
  @DisplayName("R1: the bars are a table with a caption and headings")
  void table() {
    Charted table = draw("en", BARS, 12);
    assertEquals("Title", table.one("//caption").getTextContent());
    assertEquals(List.of("Kind", "Number"), table.texts("//thead//th"));
    assertEquals(3, table.all("//svg[@aria-hidden='true']").size());
  }

  @Test
  @DisplayName("R4: bars beyond the limit become one row, so that the sum stays the same")
  void others() {
    List<Bar> many = IntStream.rangeClosed(1, 20).mapToObj(i -> bar("k" + i, i)).toList();
    Charted table = draw("en", many, 5);
    assertEquals(
        List.of("k20", "k19", "k18", "k17", "All others (16)"), table.texts("//tbody//th"));
    assertEquals(
        210, table.texts("//td[@class='chart-number']").stream().mapToInt(Integer::parseInt).sum());
  }

  @Test
  @DisplayName("R6: bars grow from the right in a right-to-left language")
  void rightToLeft() {
    Charted table = draw("ar", BARS, 12);
    assertEquals(List.of("0.00%", "80.00%", "30.00%"), table.attributes("//rect", "x"));
    assertEquals("rtl", table.one("/table").getAttribute("dir"));
  }

  @Test
  @DisplayName("a small number has a visible bar, zero and negative numbers have none")
  void small() {
    List<Bar> bars = List.of(bar("a", 1_000_000), bar("b", 1), bar("c", 0), bar("d", -1));
    assertEquals(
        List.of("100.00%", "0.50%", "0.00%", "0.00%"),
        draw("en", bars, 12).attributes("//rect", "width"));
    assertEquals(
        List.of("0.00%"), draw("en", List.of(bar("c", 0)), 12).attributes("//rect", "width"));
  }

  @Test
  @DisplayName("R5: without a bar a sentence is shown")
  void empty() {
    assertEquals(List.of("No figures yet."), draw("en", List.of(), 12).texts("/p"));
  }

  @Test
  @DisplayName("R2: the bars have no inline style")
  void noInlineStyle() {
    String markup = new BarList(Charted.words("en")).draw(new BarList.Figures("t", "h", BARS, 12));
    assertFalse(markup.contains("style="));
  }

  private static Bar bar(String label, long number) {
    return new Bar(label, number, null, false);
  }

  private static Charted draw(String language, List<Bar> bars, int most) {
    return Charted.of(
        new BarList(Charted.words(language))
            .draw(new BarList.Figures("Title", "Kind", bars, most)));
  }
}
