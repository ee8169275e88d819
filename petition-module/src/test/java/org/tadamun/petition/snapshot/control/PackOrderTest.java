package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Fact;
import org.tadamun.kernel.document.boundary.Block.Facts;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Names;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.document.boundary.Phrase;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.snapshot.control.reading.imports.ImportedFigures;
import org.tadamun.petition.tally.boundary.ReleasedFigures;

@DisplayName("R18: Order of a pack's document")
class PackOrderTest {

  private static final PackContent PACK = Packs.content(Packs.snapshot("en"));

  private static PackWords words(String language) {
    return new PackWords(new Texts(), new Countries(), language);
  }

  private static PackPhrases phrases(String... languages) {
    return new PackPhrases(Stream.of(languages).map(PackOrderTest::words).toList());
  }

  private static List<Block> blocks(PackContent pack, String... languages) {
    return new PackDocument(pack, phrases(languages)).document().blocks();
  }

  private static String csv(PackContent pack) {
    return new String(new CsvPack(pack, words("en")).bytes(), StandardCharsets.UTF_8);
  }

  /** The headings of all parts. */
  private static List<String> parts(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case Heading one when one.level() < 3 -> Stream.of(one.text().first().text());
                  case Table one -> Stream.of(one.caption().first().text());
                  default -> Stream.<String>empty();
                })
        .toList();
  }

  @Test
  @DisplayName("The demand comes first, then figures, method and acts, and names last")
  void order() {
    List<Block> blocks = blocks(PACK, "en");
    PackWords words = words("en");
    assertEquals(
        List.of(
            "Free <Amar> & \"all\"",
            words.get("text"),
            words.get("countries.caption"),
            words.get("batches.caption"),
            words.get("corrections.caption"),
            words.get("method.title"),
            words.source("PAPER"),
            words.get("verify.title"),
            "Annex: signers by name"),
        parts(blocks));
    assertInstanceOf(Names.class, blocks.getLast());
  }

  @ParameterizedTest
  @CsvSource({
    "en, Handed over by: Free our colleague",
    "fr, Pr\u00E9sent\u00E9 par\u00A0: Free our colleague",
    "ar, \u0645\u0642\u062F\u064E\u0651\u0645 \u0645\u0646: \u2068Free our colleague\u2069"
  })
  @DisplayName("The third line says who hands the pack over")
  void from(String language, String said) {
    List<String> lines =
        blocks(PACK, language).stream()
            .filter(Paragraph.class::isInstance)
            .map(one -> ((Paragraph) one).text().first().text())
            .toList();
    assertEquals(said.replace("\u064E\u0651", ""), lines.get(2).replaceAll("[\u064B-\u0652]", ""));
  }

  private static Fact fact(String key) {
    return blocks(PACK, "en").stream()
        .filter(Facts.class::isInstance)
        .flatMap(one -> ((Facts) one).facts().stream())
        .filter(one -> one.name().first().text().equals(words("en").get(key)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @DisplayName("Campaign and verification have links to their pages")
  void campaign() {
    String page = "https://example.org/en/campaigns/free-our-colleague";
    assertEquals(page, fact("campaign").link());
    assertEquals("Free our colleague", fact("campaign").value().first().text());
    assertEquals("https://example.org/en/verify", fact("verify.address").link());
    assertTrue(csv(PACK).contains("\"Handed over by\",\"Free our colleague\"\r\n"), csv(PACK));
    assertTrue(
        csv(PACK).contains("\"Campaign\",\"Free our colleague\",\"" + page + "\"\r\n"), csv(PACK));
  }

  @Test
  @DisplayName("The number has groups on paper, and none in files for programs")
  void number() {
    assertEquals(Phrase.plain(PACK.typed()), fact("number").value());
    assertTrue(csv(PACK).contains('"' + PACK.id() + '"'), csv(PACK));
    String json =
        new String(new JsonPack(PACK, List.of(words("en"))).bytes(), StandardCharsets.UTF_8);
    assertTrue(json.contains('"' + PACK.id() + '"'), json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar"})
  @DisplayName("Each country has the number of its named signers")
  void named(String language) {
    Names names = assertInstanceOf(Names.class, blocks(PACK, language).getLast());
    List<String> said = names.groups().stream().map(one -> one.name().first().text()).toList();
    String britain = words(language).country("GB");
    assertEquals(britain + " \u00B7\u00A02", said.getFirst());
    assertEquals(
        List.of("Zara <b>", "\u0639\u0645\u0627\u0631"), names.groups().getFirst().members());
  }

  @Test
  @DisplayName("The document leaves out sources without signatures, and the CSV has them")
  void sources() {
    PackFigures figures =
        new PackFigures(
            List.of(Packs.country("GB", 10, 4, 0), Packs.country("PK", 3, 0, 0)),
            List.of(),
            List.of(),
            ImportedFigures.NONE,
            null,
            ReleasedFigures.EXACT);
    PackContent pack = Packs.content(Packs.snapshot("en"), Packs.names(), figures);
    Table table =
        blocks(pack, "en").stream()
            .filter(Table.class::isInstance)
            .map(Table.class::cast)
            .findFirst()
            .orElseThrow();
    assertEquals(4, table.columns().size());
    assertEquals(
        List.of("Total", "13", "4", "17"),
        table.rows().getLast().cells().stream().map(cell -> cell.first().text()).toList());
    assertTrue(
        csv(pack).contains("\"GB\",\"United Kingdom\",\"10\",\"4\",\"0\",\"14\""), csv(pack));
  }

  @Test
  @DisplayName("Paragraphs of two languages are side by side if both have the same number")
  void paragraphs() {
    LocalizedText equal =
        LocalizedText.of("en", "One\nline\n\nTwo").with("ar", "\u0623\n \r\n\u0628");
    List<Phrase> beside = phrases("en", "ar").paragraphs(equal);
    assertEquals(2, beside.size());
    assertEquals("One\nline", beside.getFirst().first().text());
    assertEquals("\u0628", beside.getLast().versions().getLast().text());
    LocalizedText other = LocalizedText.of("en", "One\n\nTwo").with("ar", "\u0623");
    assertEquals(1, phrases("en", "ar").paragraphs(other).size());
    assertEquals(2, phrases("en").paragraphs(other).size());
    assertFalse(phrases("fr", "ar").paragraphs(other).isEmpty());
  }
}
