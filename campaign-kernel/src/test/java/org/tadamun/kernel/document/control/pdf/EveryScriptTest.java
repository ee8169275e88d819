package org.tadamun.kernel.document.control.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.Character.UnicodeBlock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.Document;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.document.control.Documents;

/** A signer's name that cannot be drawn must not make the whole pack fail. */
@Tag("slow")
@DisplayName("Characters of every script in a PDF")
class EveryScriptTest {

  private static final String MISSING = "\uFFFD";
  private static final int OF_EACH_BLOCK = 48;
  private static final int WORD = 7;

  private static Phrase said(String text, String language) {
    return Phrase.of(Stream.of(new TextInLanguage(text, language)));
  }

  /** Draws the text without a language, as bold English, and as Arabic. */
  private static String drawn(String text) throws IOException {
    List<Block> blocks =
        List.of(
            new Paragraph(Style.PLAIN, Phrase.plain(text)),
            new Paragraph(Style.STRONG, said(text, "en")),
            new Paragraph(Style.PLAIN, said(text, "ar")));
    Document document =
        new Document(
            "Pack", List.of("ar"), Documents.NOON, (page, pages) -> Phrase.plain("Page"), blocks);
    try (PDDocument pdf = Loader.loadPDF(document.pdf())) {
      return new PDFTextStripper().getText(pdf);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u08C7", // LAM WITH SMALL TAH ABOVE, of Punjabi
        "\u08BE", // PEH WITH SMALL V, of Hausa
        "\u0627\u08D4", // a mark that no font has, over a letter that a font has
        "\u08D4",
        "\uFD40",
        "\uD83B\uDE00", // U+1EE00, a mathematical letter
        "\u092E\u0928\u0940\u0937\u093E", // Devanagari
        "\u09B0\u09B9\u09BF\u09AE", // Bengali
        "\u0A17\u0A41\u0A30", // Gurmukhi
        "\u0B95\u0BA3\u0BCD", // Tamil
        "\u0E2A\u0E21\u0E0A\u0E32\u0E22", // Thai
        "\u1019\u103B", // Burmese
        "\u05D3\u05B8\u05D5\u05D3", // Hebrew, with a vowel
        "\u0710\u0712", // Syriac
        "\u10D2\u10D8\u10DD", // Georgian
        "\u0531\u0580\u0574", // Armenian
        "\u12A0\u1260\u1260", // Ethiopic
        "\uAE40\uBBFC", // Hangul
        "\u1100\u1161", // Hangul in parts
        "\u738B\u4F1F", // Han
        "\uD840\uDC0B", // Han beyond U+FFFF
        "\uD83D\uDE00", // an emoji
        "\uD83C\uDDF5\uD83C\uDDF0", // a flag
      })
  @DisplayName("a character that no font has is drawn as a replacement sign, without failure")
  void missing(String name) throws IOException {
    assertTrue(drawn("A" + name + " B").contains(MISSING), name);
    assertFalse(Document.isPrinted("A" + name + " B"), name);
    drawn(name);
  }

  @ParameterizedTest
  @CsvSource({
    "\u2764\uFE0F, 1", // a heart with an emoji selector
    "\uD83D\uDC69\u200D\uD83D\uDD27, 2", // two emojis with a joiner
    "\u738B\uDB40\uDD00, 1", // Han with a variation selector
  })
  @DisplayName("a variation selector or joiner is not drawn")
  void invisible(String name, int signs) throws IOException {
    String once = drawn(name).lines().filter(line -> !line.isBlank()).findFirst().orElseThrow();
    assertEquals(signs, once.codePoints().filter(one -> one == MISSING.charAt(0)).count(), once);
  }

  @Test
  @DisplayName("half a character is drawn as a replacement sign")
  void half() throws IOException {
    assertTrue(drawn("A\uD800B").contains("A" + MISSING + "B"));
  }

  @Test
  @DisplayName("the fonts have the letters of all shipped languages")
  void there() throws IOException {
    String names = "Zo\u00EB \u0160a\u0142 \u0141ukasz \u00D1and\u00FA \u1EA4n \u03A9 \u042E\u0304";
    String arabic = "\u0641\u0627\u0637\u0645\u0629 \u0698\u0679\u06D2\u06C1";
    for (String there : List.of(names, arabic, names + arabic, "\u2066A \u2212 1\u2069")) {
      assertFalse(drawn(there).contains(MISSING), there);
      assertTrue(Document.isPrinted(there), there);
    }
  }

  @Test
  @DisplayName(
      "characters of every Unicode block are drawn without failure, all of Arabic among them")
  void each() throws IOException {
    Map<UnicodeBlock, Integer> of = new HashMap<>();
    StringBuilder text = new StringBuilder();
    for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
      UnicodeBlock block = UnicodeBlock.of(letter);
      if (!Character.isDefined(letter) || block == null) {
        continue;
      }
      int number = of.merge(block, 1, Integer::sum);
      if (number <= OF_EACH_BLOCK || block.toString().startsWith("ARABIC")) {
        text.appendCodePoint(letter).append(number % WORD == 0 ? " " : "");
      }
    }
    assertTrue(of.size() > 300, () -> of.size() + " blocks");
    assertTrue(drawn(text.toString()).length() > text.length());
  }
}
