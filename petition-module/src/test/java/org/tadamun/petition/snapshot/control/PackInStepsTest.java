package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.batch.entity.BatchSource;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.snapshot.control.reading.BatchLine;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackFigures;
import org.tadamun.petition.snapshot.entity.FileWords;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.tally.boundary.ReleasedFigures;
import org.tadamun.petition.tally.boundary.SmallCells;

@Tag("slow")
@DisplayName("Pack with figures of countries in steps")
class PackInStepsTest {

  /** Made once, since that takes half a second; a sealed pack never changes. */
  private static final Snapshot SNAPSHOT = Packs.snapshot("en", "ar", "ur", "fr", "es", "de");

  /** Since this release GB has gained three signatures and PK two. */
  private static final ReleasedFigures RELEASED =
      new ReleasedFigures(
          new SmallCells(5), Instant.parse("2020-11-20T09:00:00Z"), Map.of("GB", 1231L, "PK", 17L));

  private static Path key;

  @BeforeAll
  static void fill(@TempDir Path folder) throws Exception {
    String line = "master-key=" + "A".repeat(43);
    key = Files.writeString(folder.resolve("secrets.properties"), line);
    new Packing(new Texts(), new Countries())
        .fill(
            SNAPSHOT,
            Packs.content(SNAPSHOT, Packs.names(), Packs.figures(RELEASED)),
            new Secrets(key).signingKey());
  }

  /** A pack of a petition in this state. */
  private static Snapshot filled(PetitionState state, ReleasedFigures released) throws Exception {
    Snapshot snapshot = Packs.snapshot("en", "de");
    PackContent usual = Packs.content(snapshot, Packs.names(), Packs.figures(released));
    PackContent content =
        new PackContent(
            usual.id(),
            usual.asOf(),
            usual.campaign(),
            Packs.petition(state),
            usual.wordings(),
            usual.translations(),
            usual.addressee(),
            usual.figures(),
            usual.names(),
            usual.chapters(),
            usual.sideBySide(),
            usual.address(),
            usual.fingerprint(),
            usual.published());
    new Packing(new Texts(), new Countries())
        .fill(snapshot, content, new Secrets(key).signingKey());
    return snapshot;
  }

  @Test
  @DisplayName("R9: after the petition's end each file says that figures are released once more")
  void ended() throws Exception {
    Snapshot over = filled(PetitionState.DELIVERED, RELEASED);
    for (SnapshotForm form : List.of(SnapshotForm.HTML, SnapshotForm.CSV, SnapshotForm.PDF)) {
      assertTrue(text(over, form, "en").contains("This petition has ended."), form::name);
      assertTrue(text(over, form, "de").contains("Diese Petition ist zu Ende."), form::name);
      assertFalse(text(form, "en").contains("has ended"), form::name);
    }
    assertTrue(text(over, SnapshotForm.JSON, null).contains("\"ended\""));
    assertFalse(json().containsKey("ended"));
    Snapshot exact = filled(PetitionState.DELIVERED, ReleasedFigures.EXACT);
    assertFalse(text(exact, SnapshotForm.JSON, null).contains("\"ended\""));
  }

  private static String text(Snapshot snapshot, SnapshotForm form, String language) {
    return FileWords.of(snapshot.file(form, language).orElseThrow());
  }

  private static String text(SnapshotForm form, String language) {
    return text(SNAPSHOT, form, language);
  }

  private static JsonObject json() {
    try (JsonReader reader = Json.createReader(new StringReader(text(SnapshotForm.JSON, null)))) {
      return reader.readObject();
    }
  }

  private static Map<String, Integer> numbers(List<JsonObject> rows, String name) {
    Map<String, Integer> numbers = new TreeMap<>();
    rows.forEach(row -> numbers.merge(row.getString("country"), row.getInt(name), Integer::sum));
    return numbers;
  }

  private static Map<String, Integer> numbers(String list, String name) {
    return numbers(json().getJsonArray(list).getValuesAs(JsonObject.class), name);
  }

  @Test
  @DisplayName("Countries and sources have whole steps, and the total is exact")
  void figures() {
    JsonObject data = json();
    assertEquals(1253, data.getInt("total"));
    assertEquals(5, data.getInt("smallCells"));
    assertEquals("2020-11-20T09:00:00Z", data.getString("countriesAsOf"));
    assertEquals(Map.of("GB", 1230, "PK", 15, "other", 8), numbers("countries", "total"));
    JsonObject sources = data.getJsonObject("bySource");
    assertEquals(Set.of("ONLINE", "PAPER", "PARTNER", "OTHER"), sources.keySet());
    assertEquals(1005, sources.getInt("ONLINE"));
    assertEquals(230, sources.getInt("PAPER"));
    assertEquals(10, sources.getInt("PARTNER"));
    assertEquals(8, sources.getInt("OTHER"));
    data.getJsonArray("countries")
        .getValuesAs(JsonObject.class)
        .forEach(row -> assertFalse(row.containsKey("ONLINE"), row::toString));
    JsonObject other = data.getJsonArray("countries").getJsonObject(2);
    assertEquals("Übrige", other.getJsonObject("name").getString("de"));
    String method = data.getJsonObject("method").getString("en");
    assertTrue(method.contains("in steps of 5, as of 20 November 2020"), method);
    assertTrue(method.contains("09:00 UTC") && method.contains("at least 20 more"), method);
  }

  @Test
  @DisplayName("Batches have whole steps, and corrections of the pack's own day have no country")
  void lines() {
    assertEquals(Map.of("GB", 230, "PK", 10), numbers("batches", "number"));
    JsonArray corrections = json().getJsonArray("corrections");
    assertEquals(Map.of("other", -32), numbers("corrections", "change"));
    assertFalse(corrections.getJsonObject(1).containsKey("batch"), "it is of a country");
    assertEquals(
        List.of(), withFewer(json().getJsonArray("batches").getValuesAs(JsonObject.class)));
  }

  /** Lines that name an organisation and show no whole step. */
  private static List<JsonObject> withFewer(List<JsonObject> batches) {
    return batches.stream()
        .filter(row -> !row.isNull("organisation") && row.getInt("number") % 5 != 0)
        .toList();
  }

  /** The pack of a moment at which this batch still waits. */
  private static PackContent before(int number, ReleasedFigures released) {
    LocalDate day = LocalDate.of(2020, 11, 18);
    BatchLine batch =
        new BatchLine(
            "b",
            BatchState.SUBMITTED,
            BatchSource.PAPER,
            "Station",
            "AQ",
            number,
            day,
            day,
            null,
            null,
            null);
    PackFigures usual = Packs.figures(released);
    PackFigures figures =
        new PackFigures(
            usual.countries(), List.of(batch), usual.log(), usual.imported(), null, released);
    return Packs.content(Packs.snapshot("en"), Packs.names(), figures);
  }

  private static String data(PackContent pack) {
    byte[] bytes = new JsonPack(pack, List.of(words())).bytes();
    return new String(bytes, StandardCharsets.UTF_8).replace(pack.id(), "");
  }

  private static String table(PackContent pack) {
    byte[] bytes = new CsvPack(pack, words()).bytes();
    return new String(bytes, StandardCharsets.UTF_8).replace(pack.id(), "");
  }

  private static PackWords words() {
    return new PackWords(new Texts(), new Countries(), "en");
  }

  @Test
  @DisplayName("A pack is the same for any number of signatures below a step in a waiting batch")
  void waiting() {
    PackContent five = before(5, RELEASED);
    for (int number = 6; number < 10; number++) {
      PackContent more = before(number, RELEASED);
      assertEquals(data(five), data(more));
      assertEquals(table(five), table(more));
    }
    JsonObject waiting = json().getJsonObject("waiting");
    assertEquals(1, waiting.getInt("batches"));
    assertTrue(waiting.isNull("signatures"));
    String said = "One batch waits to be checked; it is in no total.";
    assertTrue(text(SnapshotForm.CSV, "en").contains('"' + said + "\",\"\""));
    assertTrue(text(SnapshotForm.HTML, "en").contains(said));
  }

  @Test
  @DisplayName("With exact figures, CSV, HTML, PDF and data show how many signatures wait")
  void waitingExact() throws Exception {
    String said = "One batch waits for a check. It names 50 signatures, which are not counted.";
    String row = "\"One batch waits to be checked; it is in no total.\",\"50\"";
    Snapshot exact = filled(PetitionState.OPEN, ReleasedFigures.EXACT);
    assertTrue(text(exact, SnapshotForm.CSV, "en").contains(row));
    assertTrue(text(exact, SnapshotForm.HTML, "en").contains(said));
    assertTrue(text(exact, SnapshotForm.PDF, "en").contains(said));
    assertTrue(text(exact, SnapshotForm.JSON, null).contains("\"signatures\":50"));
  }

  @Test
  @DisplayName(
      "HTML and CSV say why a batch was withdrawn; whose it was is told with exact figures only")
  void withdrawn() throws Exception {
    String why = "A batch of signatures collected elsewhere was withdrawn";
    Snapshot exact = filled(PetitionState.OPEN, ReleasedFigures.EXACT);
    for (SnapshotForm form : List.of(SnapshotForm.HTML, SnapshotForm.CSV)) {
      assertTrue(text(exact, form, "en").contains(why + " (Twice)"), form::name);
      assertTrue(text(form, "en").contains(why), form::name);
      assertFalse(text(form, "en").contains("Twice"), form::name);
    }
    assertTrue(text(exact, SnapshotForm.PDF, "en").contains("(Twice)"));
    assertFalse(text(SnapshotForm.PDF, "en").contains("Twice"));
  }

  @Test
  @DisplayName("Each language states the steps; no file has an exact figure of a country")
  void forms() {
    Map<String, String> said =
        Map.of(
            "en", "in steps of 5",
            "ar", "بمضاعفات العدد 5",
            "ur", "5 کے اضعاف",
            "fr", "par paliers de 5",
            "es", "en tramos de 5",
            "de", "in Schritten von 5");
    for (Map.Entry<String, String> one : said.entrySet()) {
      for (SnapshotForm form : List.of(SnapshotForm.HTML, SnapshotForm.CSV)) {
        String text = text(form, one.getKey());
        assertTrue(text.contains(one.getValue()), one.getKey() + " " + form);
        assertTrue(text.contains("09:00 UTC"), one.getKey() + " " + form);
      }
    }
    String csv = text(SnapshotForm.CSV, "en");
    assertTrue(csv.contains("\"GB\",\"United Kingdom\",\"1230\""), csv);
    assertTrue(csv.contains("\"other\",\"Other\",\"8\""), csv);
    assertTrue(csv.contains("\"Remainder of all sources\",\"8\""), csv);
    assertFalse(csv.contains("1007"), csv);
    assertFalse(csv.contains("1234"), csv);
    String pdf = text(SnapshotForm.PDF, "en");
    assertTrue(pdf.contains("United Kingdom 1,230"), pdf);
    for (String text : List.of(pdf, text(SnapshotForm.HTML, "en"))) {
      assertTrue(text.contains("1,230"), text);
      assertTrue(text.contains("in steps of 5"), text);
      assertTrue(text.contains("given in the same steps"), text);
      assertTrue(text.contains("Corrections of a day are counted under"), text);
      assertFalse(text.contains("1,234"), text);
      assertFalse(text.contains("1,007"), text);
    }
  }
}
