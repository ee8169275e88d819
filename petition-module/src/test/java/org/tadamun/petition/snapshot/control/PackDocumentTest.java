package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Style;
import org.tadamun.kernel.document.boundary.TextInLanguage;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackNames;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;

@DisplayName("Document of a pack")
class PackDocumentTest {

  /** The notices, without that of sample data, which these packs have. */
  private static List<String> notices(String source, String language) {
    String sample = words(language).get("sample");
    return paragraphs(source, language, Style.NOTICE).stream()
        .filter(one -> !one.equals(sample))
        .toList();
  }

  private static PackWords words(String language) {
    return new PackWords(new Texts(), new Countries(), language);
  }

  private static List<String> paragraphs(String source, String language, Style style) {
    return paragraphs(Packs.untranslated(source), language, style);
  }

  private static List<String> paragraphs(PackContent pack, String language, Style style) {
    PackPhrases phrases = new PackPhrases(List.of(words(language)));
    return new PackDocument(pack, phrases)
        .document().blocks().stream()
            .filter(Paragraph.class::isInstance)
            .map(Paragraph.class::cast)
            .filter(one -> one.style() == style)
            .map(one -> one.text().first().text())
            .toList();
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true", "true, true"})
  @DisplayName("The document says that it is a sample if the campaign or the addressee is one")
  void sample(boolean campaign, boolean addressee) {
    String said = words("en").get("sample");
    boolean told = paragraphs(Packs.sample(campaign, addressee), "en", Style.NOTICE).contains(said);
    assertEquals(campaign || addressee, told);
  }

  @Test
  @DisplayName("The addressee's line has the punctuation of its language")
  void addressed() {
    assertEquals("Addressed to: Embassy of Pakistan", firstLine("en"));
    assertEquals("Adressé à\u00A0: Embassy of Pakistan", firstLine("fr"));
  }

  private static String firstLine(String language) {
    return paragraphs("en", language, Style.PLAIN).getFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  @DisplayName("The number of the pack is at the foot of each page")
  void foot(String second) {
    PackContent pack = Packs.untranslated("en");
    PackPhrases phrases = new PackPhrases(List.of(words("en"), words(second)));
    List<TextInLanguage> foot =
        new PackDocument(pack, phrases).document().pageOf().apply(2, 4).versions();
    assertEquals("Page 2 of 4", foot.getFirst().text());
    assertEquals(new TextInLanguage(pack.typed(), null), foot.getLast());
    assertEquals(pack.id(), pack.typed().replace(" ", ""));
    assertTrue(pack.typed().matches("(\\S{4} ){5}\\S{2}"), pack.typed());
  }

  @ParameterizedTest
  @CsvSource({"en, 1, signature in all", "de, 1, Unterschrift insgesamt", "es, 2, firmas en total"})
  @DisplayName("The line below the total has the plural form of its language")
  void total(String language, long total, String said) {
    assertEquals(said, words(language).get("total", total));
  }

  @ParameterizedTest
  @CsvSource({
    "en, No batch waits to be checked.",
    "de, Kein Stapel wartet auf Prüfung.",
    "ar, لا توجد دفعات تنتظر التحقق."
  })
  @DisplayName("Without a waiting batch the document says that none waits")
  void nothingWaits(String language, String said) {
    assertEquals(said, words(language).get("waiting", 0));
  }

  private static List<String> ofNames(String language, String... names) {
    List<Named> signers = Stream.of(names).map(name -> new Named("KR", name)).toList();
    PackContent pack = Packs.content(Packs.snapshot("en"), new PackNames(true, null, signers));
    PackWords words = words(language);
    return new PackDocument(pack, new PackPhrases(List.of(words)))
        .document().blocks().stream()
            .filter(Paragraph.class::isInstance)
            .map(one -> ((Paragraph) one).text().first().text())
            .filter(one -> one.contains("HTML"))
            .toList();
  }

  @Test
  @DisplayName(
      "R16: the document says how many names the PDF cannot show, and where they are in full")
  void inSigns() {
    String one =
        "One name has letters that the PDF of this pack lacks: a sign stands there for each of"
            + " them. In full it stands in the page for printing (HTML) and in the data of this"
            + " pack.";
    assertEquals(List.of(one), ofNames("en", "\uAE40\uBBFC", "Zara Khan"));
    assertTrue(ofNames("de", "\uAE40\uBBFC", "\u738B A").getFirst().startsWith("2 Namen haben"));
    String fatima = "\u0641\u0627\u0637\u0645\u06C1";
    assertEquals(List.of(), ofNames("en", fatima, "\u0141ukasz", "\u03A9\u00EB \u042E"));
    assertEquals(List.of(), ofNames("en"));
  }

  @Test
  @DisplayName("R13: an untranslated text has a note with its source language")
  void untranslated() {
    String note =
        "This text has not been translated into this language."
            + " It stands here in its source language (German).";
    assertEquals(List.of(note), notices("de-CH", "en"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB"})
  @DisplayName("R13: a text in a variant of the document's language has no such note")
  void ofCountry(String source) {
    assertEquals(List.of(), notices(source, "en"));
  }
}
