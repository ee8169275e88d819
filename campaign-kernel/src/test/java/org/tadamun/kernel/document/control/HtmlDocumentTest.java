package org.tadamun.kernel.document.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Group;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Names;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.secret.boundary.Sha256;

@DisplayName("HTML document")
class HtmlDocumentTest {

  private static String html(Document document) {
    return new String(document.html(), StandardCharsets.UTF_8);
  }

  private static int count(String html, String part) {
    return html.split(part, -1).length - 1;
  }

  @Test
  @DisplayName(
      "R1: a document in one language states language and direction once, for the whole page")
  void one() {
    String html = html(Documents.arabic());
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"ar\" dir=\"rtl\">"), html);
    assertTrue(html.contains("<h1>" + Documents.ARABIC + "</h1>"), html);
    assertEquals(1, count(html, "lang=\"ar\""), "only the page says its language");
    assertEquals(0, count(html, "class=\"pair\""));
  }

  @Test
  @DisplayName(
      "R1: a text in two languages is shown side by side, and in a table one below the other")
  void twoLanguages() {
    String html = html(Documents.englishAndUrdu());
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"), html);
    assertTrue(
        html.contains("<h1>" + Documents.ENGLISH + "</h1>\n<h1 lang=\"ur\" dir=\"rtl\">"), html);
    assertTrue(html.contains("<div>Country</div>\n<div lang=\"ur\" dir=\"rtl\">ملک</div>"), html);
    assertTrue(count(html, "class=\"pair\"") >= 4);
  }

  @Test
  @DisplayName(
      "R2: the page has no scripts and no external resources, and allows its style by its hash")
  void selfContained() {
    String html = html(Documents.english());
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] hash = Sha256.of(style.getBytes(StandardCharsets.UTF_8));
    assertTrue(
        html.contains(
            "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(hash)));
    assertFalse(html.contains("<script"));
    assertFalse(html.matches("(?s).*((src|href)=|url\\().*"), html);
  }

  @Test
  @DisplayName("R2: texts are escaped, and a text without a language keeps its own direction")
  void texts() {
    String html = html(Documents.english());
    assertTrue(html.contains("<bdi>&lt;b&gt; &amp; 王"), html);
    assertTrue(html.contains("<title>Pack &lt;1&gt;</title>"), html);
  }

  private static String html(Block block) {
    return html(
        new Document(
            "Pack", List.of("ar"), Documents.NOON, (one, all) -> Phrase.plain(""), List.of(block)));
  }

  @Test
  @DisplayName("R2: an address is a link only if the document marks it as one")
  void links() {
    String address = "https://example.org/ar/a&b";
    Phrase name = Phrase.plain("x");
    Fact own = Fact.leading(name, Phrase.plain("Campaign"), address);
    Fact only = Fact.leading(name, Phrase.none(), address);
    Fact other = new Fact(name, Phrase.plain("https://example.com/of-somebody"));
    String html = html(new Facts(List.of(own, only, other)));
    String link = "<a href=\"https://example.org/ar/a&amp;b\">";
    assertEquals(2, count(html, "href="), html);
    assertEquals(2, count(html, link), html);
    assertTrue(html.contains("<bdi>https://example.com/of-somebody</bdi>"), html);
  }

  @Test
  @DisplayName("R4: each name in a list keeps its own direction")
  void names() {
    Group group = new Group(Phrase.plain("FR \u00B7 2"), List.of("Zara <b>", "\u0639\u0645\u0631"));
    String html = html(new Names(List.of(group)));
    assertTrue(
        html.contains("<bdi>Zara &lt;b&gt;</bdi> \u00B7 <bdi>\u0639\u0645\u0631</bdi></dd>"), html);
  }

  @Test
  @DisplayName("a code is set in a typeface for codes")
  void code() {
    String html = html(new Facts(List.of(Fact.code(Phrase.plain("x"), Phrase.plain("Il1 O0")))));
    assertTrue(html.contains("<dd class=\"code\"><bdi>Il1 O0</bdi>"), html);
  }

  @Test
  @DisplayName("a table loses its empty columns, but not the first")
  void filled() {
    Column column = new Column(Phrase.plain("Day"), Kind.TEXT);
    Row row = new Row(List.of(Phrase.plain(""), Phrase.plain(""), Phrase.plain("x")), false);
    Table table = new Table(Phrase.plain("y"), List.of(column, column, column), List.of(row));
    assertEquals(2, table.filled().columns().size(), "the first names each row");
    assertEquals(List.of(Phrase.plain(""), Phrase.plain("x")), cells(table.filled()));
  }

  private static List<Phrase> cells(Table table) {
    return table.rows().getFirst().cells();
  }

  @Test
  @DisplayName("R3: making the page twice gives the same bytes")
  void sameBytes() {
    assertArrayEquals(Documents.englishAndUrdu().html(), Documents.englishAndUrdu().html());
  }

  @ParameterizedTest
  @CsvSource({"en, ur, rtl", "ar, en, ltr"})
  @DisplayName("R5: numbers and their headings are aligned to one side in either direction")
  void numbers(String page, String beside, String direction) {
    Phrase head =
        Phrase.of(Stream.of(new TextInLanguage("One", page), new TextInLanguage("Two", beside)));
    Table table =
        new Table(
            head,
            List.of(new Column(head, Kind.TEXT), new Column(head, Kind.NUMBER)),
            List.of(new Row(List.of(Phrase.plain("x"), Phrase.plain("412")), false)));
    String html =
        html(
            new Document(
                "Pack",
                List.of(page, beside),
                Documents.NOON,
                (one, all) -> Phrase.plain(""),
                List.of(table)));
    String own = " lang=\"" + beside + "\" dir=\"" + direction + "\">Two</";
    assertTrue(
        html.contains(
            "<th scope=\"col\" class=\"number\"><div><bdi>One</bdi></div>\n<div><bdi" + own),
        html);
    assertTrue(html.contains("<th scope=\"col\" class=\"text\"><div>One</div>\n<div" + own), html);
    assertTrue(html.contains("<td class=\"number\"><bdi>412</bdi>"), html);
  }

  @Test
  @DisplayName(
      "R5: a table has headings for columns and rows, a caption, and a marked row for the sum")
  void table() {
    String html = html(Documents.english());
    assertEquals(1, count(html, "<thead>"));
    assertEquals(3, count(html, "<th scope=\"col\""));
    assertEquals(Documents.ROWS + 1, count(html, "<th scope=\"row\">"));
    assertEquals(1, count(html, "<tr class=\"sum\">"));
    assertEquals(1, count(html, "<caption>"));
  }
}
