package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.document.boundary.Block;
import org.tadamun.kernel.document.boundary.Block.Heading;
import org.tadamun.kernel.document.boundary.Block.Paragraph;
import org.tadamun.kernel.document.boundary.Block.Table;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.snapshot.control.reading.imports.ImportLine;
import org.tadamun.petition.snapshot.control.reading.imports.ImportedFigures;
import org.tadamun.petition.snapshot.entity.FileWords;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Counts;
import org.tadamun.petition.tally.boundary.ReleasedFigures;
import org.tadamun.petition.tally.boundary.SmallCells;
import org.tadamun.petition.tally.entity.SignatureSource;

@DisplayName("R14: Sources of the figures in a pack")
class PackSourcesTest {

  private static final String HASH = "a1".repeat(32);
  private static final ImportLine LIST = list(5000);
  private static final ImportedFigures LISTS = new ImportedFigures(List.of(LIST), List.of(LIST), 1);
  private static final List<CountryFigures> COUNTRIES = List.of(Packs.country("GB", 10, 0, 5000));

  private static final ReleasedFigures FIVE =
      new ReleasedFigures(new SmallCells(5), null, Map.of());

  private static PackContent pack(
      List<CountryFigures> countries, ImportedFigures imported, Counts earlier) {
    PackFigures figures =
        new PackFigures(countries, List.of(), List.of(), imported, earlier, ReleasedFigures.EXACT);
    return Packs.content(Packs.snapshot("en"), Packs.names(), figures);
  }

  private static Counts earlier() {
    return new Counts("free-amar", 1, Packs.NOON, 12_243, Map.of(), List.of(), null);
  }

  private static PackWords words(String language) {
    return new PackWords(new Texts(), new Countries(), language);
  }

  private static List<Block> document(PackContent pack, String language) {
    return new PackDocument(pack, new PackPhrases(List.of(words(language)))).document().blocks();
  }

  /** All texts outside of tables. */
  private static List<String> said(List<Block> blocks) {
    return blocks.stream()
        .flatMap(
            block ->
                switch (block) {
                  case Paragraph one -> Stream.of(one.text().first().text());
                  case Heading one -> Stream.of(one.text().first().text());
                  default -> Stream.<String>empty();
                })
        .toList();
  }

  private static List<String> cells(List<Block> blocks, String caption) {
    return blocks.stream()
        .filter(Table.class::isInstance)
        .map(Table.class::cast)
        .filter(table -> table.caption().first().text().equals(caption))
        .flatMap(table -> table.rows().stream())
        .flatMap(row -> row.cells().stream())
        .map(cell -> cell.first().text())
        .toList();
  }

  private static String csv(PackContent pack) {
    return new String(new CsvPack(pack, words("en")).bytes(), StandardCharsets.UTF_8);
  }

  private static JsonObject json(PackContent pack) {
    byte[] bytes = new JsonPack(pack, List.of(words("en"))).bytes();
    String text = new String(bytes, StandardCharsets.UTF_8);
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("Imports are listed, and nothing says that there are none")
  void imported(String language) {
    List<Block> blocks = document(pack(COUNTRIES, LISTS, null), language);
    PackWords words = words(language);
    assertFalse(said(blocks).contains(words.get("batches.none")));
    List<String> row = cells(blocks, words.get("imports.caption"));
    assertEquals("LabourStart", row.getFirst());
    assertTrue(row.contains(HASH));
    assertEquals(words.number(5000), row.getLast());
    assertTrue(said(blocks).contains(words.get("imports.waiting", 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("The method has all that the public page says, and what a country is")
  void method(String language) {
    PackWords words = words(language);
    String page = words.text("petition.countries.method");
    assertTrue(words.get("method").startsWith(page), page);
    String codes = words.text("petition.countries.codes");
    assertTrue(codes.contains("ISO 3166-1") && codes.contains("XK"), codes);
    assertTrue(words.method(Packs.figures()).endsWith(' ' + codes), codes);
    assertTrue(words.method(Packs.figures(FIVE)).contains(' ' + codes + ' '), codes);
    assertTrue(words.method(Packs.figures(FIVE)).endsWith(words.get("method.steps")));
  }

  private static ImportLine list(long number) {
    return new ImportLine(
        "list-id", SignatureSource.PARTNER, "LabourStart", "GB", number, HASH, Packs.NOON);
  }

  @Test
  @DisplayName("Without batches and imports the document says that there are none")
  void nothingImported() {
    List<Block> blocks = document(pack(COUNTRIES, ImportedFigures.NONE, null), "en");
    assertTrue(said(blocks).contains("There are none."));
    assertEquals(List.of(), cells(blocks, words("en").get("imports.caption")));
    assertFalse(said(blocks).toString().contains("second person;"));
    String table = csv(pack(COUNTRIES, ImportedFigures.NONE, null));
    assertFalse(table.contains(words("en").get("imports.caption")), table);
  }

  @Test
  @DisplayName("With steps, an import below a step has no line, and nothing denies it")
  void few() {
    PackFigures figures =
        new PackFigures(
            List.of(Packs.country("GB", 10, 0, 3)),
            List.of(),
            List.of(),
            new ImportedFigures(List.of(list(3)), List.of(list(3)), 0),
            null,
            FIVE);
    PackContent pack = Packs.content(Packs.snapshot("en"), Packs.names(), figures);
    List<Block> blocks = document(pack, "en");
    assertFalse(said(blocks).contains("There are none."));
    assertEquals(List.of(), cells(blocks, words("en").get("imports.caption")));
    assertEquals(
        "Online 10 Paper 0 Partner organisations 0 Remainder of all sources 3",
        String.join(" ", cells(blocks, words("en").text("petition.countries.by-source"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("A negative rest is shown and explained")
  void wanting(String language) {
    ReleasedFigures released =
        new ReleasedFigures(new SmallCells(5), Packs.NOON, Map.of("GB", 1300L, "PK", 20L));
    PackFigures figures = Packs.figures(released);
    PackContent pack = Packs.content(Packs.snapshot("en"), Packs.names(), figures);
    PackWords words = words(language);
    String rest = words.text("petition.countries.other");
    String said = words.text("petition.countries.wanting", rest);
    assertTrue(words.method(figures).contains(said), words.method(figures));
    assertFalse(words.method(Packs.figures(FIVE)).contains(said), "nothing is wanting there");
    List<String> rows =
        cells(document(pack, language), words.text("petition.countries.title")).stream().toList();
    assertEquals(List.of(rest, "\u2066\u221267\u2069"), rows.subList(4, 6));
    assertTrue(csv(pack).contains("\"other\",\"Other\",\"-67\""), csv(pack));
    JsonObject last = json(pack).getJsonArray("countries").getJsonObject(2);
    assertEquals(-67, last.getInt("total"));
  }

  private static PackContent online(ImportedFigures imported, ReleasedFigures released) {
    List<CountryFigures> countries = List.of(Packs.country("GB", 10, 0, 0));
    PackFigures figures =
        new PackFigures(countries, List.of(), List.of(), imported, null, released);
    return Packs.content(Packs.snapshot("en"), Packs.names(), figures);
  }

  @Test
  @DisplayName("With steps, an import has the number that it brought, even if all have left")
  void leftWithSteps() {
    PackContent pack = online(new ImportedFigures(List.of(), List.of(list(7)), 0), FIVE);
    List<Block> blocks = document(pack, "en");
    assertEquals("5", cells(blocks, words("en").get("imports.caption")).getLast());
    assertFalse(said(blocks).contains("There are none."));
    assertTrue(csv(pack).contains("have been withdrawn or invalidated since"), csv(pack));
    assertTrue(csv(pack).contains("lines are in no sum"), csv(pack));
  }

  @Test
  @DisplayName("With exact figures, an import that all have left is not shown")
  void leftWithExactFigures() {
    ImportedFigures all = new ImportedFigures(List.of(), List.of(list(7)), 0);
    List<Block> blocks = document(online(all, ReleasedFigures.EXACT), "en");
    assertTrue(said(blocks).contains("There are none."));
    assertEquals(List.of(), cells(blocks, words("en").get("imports.caption")));
    ImportedFigures unknown = new ImportedFigures(List.of(list(7)), List.of(), 0);
    assertFalse(said(document(online(unknown, FIVE), "en")).contains("There are none."));
  }

  /** A pack that nobody has signed any more since 20 signatures of GB were released. */
  private static PackContent left() {
    ReleasedFigures released = new ReleasedFigures(new SmallCells(5), null, Map.of("GB", 20L));
    PackFigures figures =
        new PackFigures(List.of(), List.of(), List.of(), ImportedFigures.NONE, null, released);
    return Packs.content(Packs.snapshot("en"), Packs.names(), figures);
  }

  @Test
  @Tag("slow")
  @DisplayName("If nobody counts any more, the PDF still shows the released figures")
  void nobodyLeftInPdf() {
    PackPhrases english = new PackPhrases(List.of(words("en")));
    String pdf = FileWords.ofPdf(new PackDocument(left(), english).document().pdf());
    // Its fonts have no minus sign.
    for (String row : List.of("United Kingdom 20", "Other \u201320", "Total 0")) {
      assertTrue(pdf.contains(row), pdf);
    }
  }

  @Test
  @DisplayName("If nobody counts any more, document, CSV and data still show the released figures")
  void nobodyLeft() {
    PackContent pack = left();
    List<Block> blocks = document(pack, "en");
    assertFalse(said(blocks).contains(words("en").get("none")));
    assertEquals(
        List.of("20", "\u2066\u221220\u2069", "0"),
        Stream.of(1, 3, 5)
            .map(cells(blocks, words("en").text("petition.countries.title"))::get)
            .toList());
    assertTrue(csv(pack).contains("\"other\",\"Other\",\"-20\""), csv(pack));
    assertEquals(2, json(pack).getJsonArray("countries").size());
  }

  @Test
  @DisplayName("The CSV and the data list imports with the hash of their file")
  void programs() {
    PackContent pack = pack(COUNTRIES, LISTS, null);
    String row =
        "\"GB\",\"LabourStart\",\"%s\",\"5000\",\"%s\""
            .formatted(words("en").source(SignatureSource.PARTNER.name()), HASH);
    assertTrue(csv(pack).contains(row), csv(pack));
    JsonObject data = json(pack);
    JsonObject list = data.getJsonArray("imports").getJsonObject(0);
    assertEquals(5000, list.getInt("number"));
    assertEquals("PARTNER", list.getString("source"));
    assertEquals(HASH, list.getString("fileSha256"));
    assertEquals(1, data.getJsonObject("waiting").getInt("imports"));
    assertTrue(data.isNull("earlier"));
  }

  @ParameterizedTest
  @CsvSource({"en, Nobody has signed", "de, niemand unterschrieben", "fr, Personne n’a"})
  @DisplayName("A pack without signatures does not say that nobody has signed")
  void withoutFigure(String language, String wrong) {
    List<String> said = said(document(pack(List.of(), ImportedFigures.NONE, null), language));
    assertTrue(said.contains(words(language).get("none")), said::toString);
    assertFalse(said.toString().contains(wrong), said::toString);
  }

  @Test
  @DisplayName("Signatures of an earlier version are mentioned, and are in no sum")
  void earlierVersion() {
    PackContent pack = pack(List.of(), ImportedFigures.NONE, earlier());
    String fact = "12,243 signatures were given to version 1 of the text.";
    List<String> said = said(document(pack, "en"));
    assertTrue(said.stream().anyMatch(one -> one.startsWith(fact)), said::toString);
    assertTrue(csv(pack).contains('"' + fact), csv(pack));
    JsonObject data = json(pack);
    assertEquals(0, data.getInt("total"));
    assertEquals(1, data.getJsonObject("earlier").getInt("version"));
    assertEquals(12_243, data.getJsonObject("earlier").getInt("total"));
  }
}
