package org.tadamun.kernel.document.control;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Column;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Kind;
import org.tadamun.kernel.document.boundary.Block.Numbered;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Row;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;

/** Documents for tests, with one block of each kind and a table of several pages. */
public final class Documents {

  public static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");
  public static final String ENGLISH = "Plain-clothes men took him away at night.";
  public static final String URDU = "سادہ کپڑوں میں افراد اسے رات کو گھر سے لے گئے۔";
  public static final String ARABIC = "نطالب بالإفراج عنه (Lahore) يوم 8 نوفمبر 2020.";
  public static final int ROWS = 90;

  private Documents() {}

  public static Document english() {
    return of(List.of("en"), Phrase.of(Stream.of(new TextInLanguage(ENGLISH, "en"))));
  }

  public static Document arabic() {
    return of(List.of("ar"), Phrase.of(Stream.of(new TextInLanguage(ARABIC, "ar"))));
  }

  public static Document englishAndUrdu() {
    Phrase both =
        Phrase.of(Stream.of(new TextInLanguage(ENGLISH, "en"), new TextInLanguage(URDU, "ur")));
    return of(List.of("en", "ur"), both);
  }

  /**
   * A table of one long row after the given number of lines, so that it may not fit on the page.
   */
  public static Document tableAfter(int lines) {
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      blocks.add(new Paragraph(Style.PLAIN, Phrase.plain("Line " + i)));
    }
    Row row = row("Somewhere ".repeat(30), "e3b0".repeat(40), "12", false);
    Phrase caption = Phrase.plain("Caption");
    blocks.add(new Table(caption, columns(List.of("en")), List.of(row)));
    return new Document("Pack", List.of("en"), NOON, (page, pages) -> caption, blocks);
  }

  private static Document of(List<String> languages, Phrase text) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Heading(1, text));
    blocks.add(new Paragraph(Style.FIGURE, Phrase.plain("12,243")));
    blocks.add(new Paragraph(Style.NOTICE, text));
    blocks.add(new Paragraph(Style.PLAIN, text));
    blocks.add(new Facts(List.of(new Fact(text, Phrase.plain("<b> & 王 \u0007")))));
    blocks.add(new Numbered(List.of(text, text)));
    blocks.add(new Table(text, columns(languages), rows()));
    return new Document(
        "Pack <1>",
        languages,
        NOON,
        (page, pages) -> Phrase.plain("Page " + page + " of " + pages),
        blocks);
  }

  private static List<Column> columns(List<String> languages) {
    Phrase country =
        Phrase.of(
            languages.stream()
                .map(in -> new TextInLanguage(in.equals("en") ? "Country" : "ملک", in)));
    return List.of(
        new Column(country, Kind.TEXT),
        new Column(Phrase.plain("Hash"), Kind.CODE),
        new Column(Phrase.plain("Sum"), Kind.NUMBER));
  }

  private static List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      rows.add(row("Place-" + i, "e3b0".repeat(16), Integer.toString(i), false));
    }
    rows.add(row("All", "", "4005", true));
    return rows;
  }

  private static Row row(String name, String hash, String sum, boolean last) {
    return new Row(List.of(Phrase.plain(name), Phrase.plain(hash), Phrase.plain(sum)), last);
  }
}
