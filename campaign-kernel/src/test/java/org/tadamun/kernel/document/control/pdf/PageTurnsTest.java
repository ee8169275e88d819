package org.tadamun.kernel.document.control.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Group;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Names;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.Documents;

@Tag("slow")
@DisplayName("R6: Page breaks of a PDF")
class PageTurnsTest {

  private static final Pattern BEGIN = Pattern.compile("BEGIN([0-9]+)");
  private static final Pattern END = Pattern.compile("END([0-9]+)");

  private static List<String> pages(List<String> languages, List<Block> blocks) throws IOException {
    Document document =
        new Document("Pack", languages, Documents.NOON, (page, all) -> Phrase.plain(""), blocks);
    List<String> pages = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(pdf));
      }
    }
    return pages;
  }

  private static Phrase both(String english, String arabic) {
    return Phrase.of(
        Stream.of(new TextInLanguage(english, "en"), new TextInLanguage(arabic, "ar")));
  }

  private static Set<String> found(Pattern pattern, String page) {
    return pattern
        .matcher(page)
        .results()
        .map((MatchResult one) -> one.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({"en, ar", "ar, en", "ar, fr"})
  @DisplayName("a row in two languages is not split, and each page begins with the table's heading")
  void rows(String first, String second) throws IOException {
    List<Row> rows =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    new Row(
                        List.of(
                            both("BEGIN" + i + " in the street ".repeat(6), Documents.ARABIC),
                            both("Vigil", "\u0648\u0642\u0641\u0629 END" + i)),
                        i == 59))
            .toList();
    Column place = new Column(both("Country", "\u0628\u0644\u062F"), Kind.TEXT);
    Table table = new Table(Phrase.plain("Caption"), List.of(place, place), rows);
    List<String> pages = pages(List.of(first, second), List.of(table));
    assertTrue(pages.size() > 3, () -> pages.size() + " pages");
    for (String page : pages) {
      assertFalse(found(BEGIN, page).isEmpty(), page);
      assertEquals(found(BEGIN, page), found(END, page), page);
      assertTrue(page.indexOf("Country") >= 0, page);
      assertTrue(page.indexOf("Country") < page.indexOf("BEGIN"), page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  @DisplayName("a name is not split over two lines, and each page names the country")
  void names(String language) throws IOException {
    List<String> members =
        IntStream.range(100, 700)
            .mapToObj(i -> "BEGIN" + i + " de la Jean-Luc, O\u2019Brien (Karachi) END" + i)
            .toList();
    Phrase country = both("Somewhere \u00B7 600", "\u0645\u0643\u0627\u0646");
    List<String> pages =
        pages(List.of(language, "fr"), List.of(new Names(List.of(new Group(country, members)))));
    assertTrue(pages.size() > 5, () -> pages.size() + " pages");
    for (String page : pages) {
      assertTrue(page.contains("Somewhere"), page);
      assertTrue(page.contains("\u0645\u0643\u0627\u0646"), page);
      page.lines().forEach(line -> assertEquals(found(BEGIN, line), found(END, line), page));
    }
    String all = String.join("\n", pages);
    assertEquals(600, found(BEGIN, all).size());
    assertTrue(all.contains("Jean-Luc, O\u2019Brien (Karachi)"), "as they are written");
  }

  @Test
  @DisplayName("a name wider than a line is split")
  void wide() throws IOException {
    String name = "Word ".repeat(40) + "END1";
    Group group = new Group(Phrase.plain("Somewhere"), List.of(name));
    String page = pages(List.of("en"), List.of(new Names(List.of(group)))).getFirst();
    assertTrue(page.contains("END1"), page);
  }

  @Test
  @DisplayName("a paragraph leaves no single line on a page")
  void lines() throws IOException {
    for (int before = 20; before < 46; before++) {
      List<Block> blocks = new ArrayList<>();
      for (int i = 0; i < before; i++) {
        blocks.add(new Paragraph(Style.PLAIN, Phrase.plain("Before")));
      }
      blocks.add(new Paragraph(Style.PLAIN, both(lines(5, "BEGIN"), lines(3, "END"))));
      for (String page : pages(List.of("en", "ar"), blocks)) {
        assertFalse(found(BEGIN, page).size() == 1, page);
        assertFalse(found(END, page).size() == 1, page);
      }
    }
  }

  private static String lines(int count, String word) {
    return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining("\n"));
  }
}
