package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.snapshot.control.reading.PackNames;
import org.tadamun.petition.snapshot.entity.FileWords;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

@Tag("slow")
@DisplayName("Files of a pack")
class PackingTest {

  private static final Packing PACKING = new Packing(new Texts(), new Countries());

  /** Made once, since that takes half a second; a sealed pack never changes. */
  private static final Snapshot SNAPSHOT = Packs.snapshot("en", "ar", "ur", "fr", "es", "de");

  private static SigningKeys keys;

  @BeforeAll
  static void fill(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + "A".repeat(43));
    keys = new Secrets(file).signingKeys();
    PACKING.fill(SNAPSHOT, Packs.content(SNAPSHOT), keys.present());
  }

  private static String text(SnapshotForm form, String language) {
    byte[] content = SNAPSHOT.file(form, language).orElseThrow().content();
    return new String(content, StandardCharsets.UTF_8);
  }

  private static JsonObject json(SnapshotForm form) {
    try (var reader = Json.createReader(new StringReader(text(form, null)))) {
      return reader.readObject();
    }
  }

  @Test
  @DisplayName("The CSV says how many rows of a chapter are listed")
  void rowsListed() {
    assertTrue(text(SnapshotForm.CSV, "en").contains("\"The first one is listed here.\""));
  }

  @Test
  @DisplayName("R2: the total is the sum of the countries and of the sources")
  void sums() {
    JsonObject data = json(SnapshotForm.JSON);
    assertEquals(1253, data.getInt("total"));
    assertEquals(1253, SNAPSHOT.total());
    int countries =
        data.getJsonArray("countries").getValuesAs(JsonObject.class).stream()
            .mapToInt(row -> row.getInt("total"))
            .sum();
    assertEquals(1253, countries);
    assertEquals(1007, data.getJsonObject("bySource").getInt("ONLINE"));
    assertEquals(234, data.getJsonObject("bySource").getInt("PAPER"));
    assertEquals(12, data.getJsonObject("bySource").getInt("PARTNER"));
  }

  @Test
  @DisplayName("R13: each language says how far its translation can be relied on")
  void reliance() {
    String counts = "What counts is the source text";
    assertFalse(text(SnapshotForm.HTML, "en").contains(counts));
    String arabic = text(SnapshotForm.HTML, "ar");
    assertTrue(arabic.contains("هذه ترجمة لم يتحقق منها شخص ثانٍ بعد."));
    assertTrue(arabic.contains("بعض الأجزاء لم تُترجم بعد."));
    assertTrue(text(SnapshotForm.HTML, "ur").contains("بدل چکا ہے۔ معتبر اصل متن ہے۔"));
    assertFalse(text(SnapshotForm.HTML, "fr").contains("fait foi"));
    assertTrue(text(SnapshotForm.HTML, "es").contains("Faltan algunas partes"));
    assertTrue(
        text(SnapshotForm.HTML, "de")
            .contains("Er steht hier in seiner Ausgangssprache (Englisch)."));
    String both = text(SnapshotForm.HTML, "en,ar");
    assertTrue(both.contains("هذه ترجمة لم يتحقق منها شخص ثانٍ بعد."));
    assertFalse(both.contains(counts));
    JsonObject arabicState =
        json(SnapshotForm.JSON)
            .getJsonObject("petition")
            .getJsonArray("translations")
            .getJsonObject(1);
    assertEquals("DRAFT", arabicState.getString("state"));
    assertFalse(arabicState.getBoolean("whole"));
  }

  @Test
  @DisplayName(
      "R7: counted, waiting and withdrawn batches are apart, and no file says who counted them")
  void batches() {
    JsonObject data = json(SnapshotForm.JSON);
    assertEquals(2, data.getJsonArray("batches").size());
    assertEquals(50, data.getJsonObject("waiting").getInt("signatures"));
    assertEquals(2, data.getJsonArray("corrections").size());
    JsonObject held = data.getJsonArray("corrections").getJsonObject(0);
    assertEquals(-2, held.getInt("change"));
    assertEquals("REVIEW", held.getString("reason"));
    JsonObject withdrawn = data.getJsonArray("corrections").getJsonObject(1);
    assertEquals(-30, withdrawn.getInt("change"));
    assertEquals("BATCH_WITHDRAWN", withdrawn.getString("kind"));
    assertEquals("2020-11-20", withdrawn.getString("day"));
    for (SnapshotFile file : SNAPSHOT.files()) {
      String all = FileWords.of(file);
      assertFalse(all.contains("countedBy"), file.name());
      assertFalse(all.contains("anna"), file.name());
      assertFalse(all.contains("Lowndes"), file.name());
      assertFalse(all.contains("office@example.org"), file.name());
    }
  }

  @Test
  @DisplayName("R4: the manifest names each other file with length and hash, and is signed")
  void manifest() {
    JsonObject manifest = json(SnapshotForm.MANIFEST);
    assertEquals(SNAPSHOT.publicId(), manifest.getString("id"));
    assertEquals(Packs.NOON.toString(), manifest.getString("asOf"));
    assertEquals(SNAPSHOT.files().size() - 1, manifest.getJsonArray("files").size());
    for (JsonObject named : manifest.getJsonArray("files").getValuesAs(JsonObject.class)) {
      SnapshotFile file =
          SNAPSHOT.files().stream()
              .filter(one -> one.name().equals(named.getString("name")))
              .findFirst()
              .orElseThrow();
      assertEquals(file.content().length, named.getInt("length"));
      assertEquals(Sha256.hex(file.content()), named.getString("sha256"));
      assertTrue(SNAPSHOT.vouchesFor(file, keys));
    }
    byte[] signed = SNAPSHOT.files().getLast().content().clone();
    assertTrue(keys.present().hasSigned(signed, SNAPSHOT.signature()));
    signed[10] ^= 1;
    assertFalse(keys.present().hasSigned(signed, SNAPSHOT.signature()));
  }

  @Test
  @DisplayName("R3: a sealed pack takes no further file")
  void sealed() {
    WrongState refused =
        assertThrows(
            WrongState.class,
            () -> SNAPSHOT.add(SnapshotForm.JSON, null, "more.json", new byte[] {1}));
    assertArrayEquals(new Object[] {"SEALED", "add"}, refused.arguments());
    assertThrows(
        WrongState.class, () -> PACKING.fill(SNAPSHOT, Packs.content(SNAPSHOT), keys.present()));
  }

  @Test
  @DisplayName("R8: a pack does not confirm the files of another pack")
  void foreign() {
    Snapshot other = Packs.snapshot("en");
    PACKING.fill(other, Packs.content(other), keys.present());
    other.files().forEach(file -> assertFalse(SNAPSHOT.vouchesFor(file, keys), file.name()));
  }

  @Test
  @DisplayName("A cell of the CSV is never a formula for a spreadsheet")
  void table() {
    String csv = text(SnapshotForm.CSV, "en");
    assertTrue(csv.startsWith("\uFEFF\"Signatures by country\",\"Free <Amar>"));
    assertTrue(csv.contains("\"GB\",\"United Kingdom\",\"1000\",\"234\",\"0\",\"1234\"\r\n"));
    assertTrue(csv.contains("\"\",\"Total\",\"1007\",\"234\",\"12\",\"1253\"\r\n"));
    assertTrue(csv.contains("\"'=HYPERLINK(\"\"x\"\")\""), csv);
    assertTrue(text(SnapshotForm.CSV, "ar").contains("المملكة المتحدة"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("The HTML needs no other file, runs no script, and has its language's direction")
  void page(String language) {
    String html = text(SnapshotForm.HTML, language);
    String direction = language.equals("ar") || language.equals("ur") ? "rtl" : "ltr";
    assertTrue(
        html.startsWith(
            "<!DOCTYPE html>\n<html lang=\"" + language + "\" dir=\"" + direction + "\">"));
    assertFalse(html.contains("???"), html);
    assertFalse(html.contains("<script"), html);
    assertFalse(html.matches("(?s).*(src|(?<!<a )href)=.*"), html);
    assertFalse(html.contains("<Amar>"), html);
    assertTrue(html.contains("Zara &lt;b&gt;"), html);
    String style = html.substring(html.indexOf("<style>") + 7, html.indexOf("</style>"));
    byte[] hash = Sha256.of(style.getBytes(StandardCharsets.UTF_8));
    String policy = "style-src 'sha256-" + Base64.getEncoder().encodeToString(hash);
    assertTrue(html.contains(policy), policy);
    assertEquals(4, html.split("<caption>").length - 1);
    assertEquals(4, html.split("<thead>").length - 1);
    assertTrue(html.contains("https://example.org/" + language + "/verify"));
    assertTrue(html.contains(Packs.FINGERPRINT));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "ur", "en", "en,ar"})
  @DisplayName("The PDF has the same figures and names, in Latin digits")
  void pdf(String language) throws Exception {
    byte[] bytes = SNAPSHOT.file(SnapshotForm.PDF, language).orElseThrow().content();
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      String text = new PDFTextStripper().getText(pdf);
      for (String shown : new String[] {"1,253", "Twice", "عمار", "Zara"}) {
        assertTrue(text.contains(shown), () -> shown + " is not in " + text);
      }
      String alone = "(?s).*(?<![\\w.,:])30(?![\\w.,:]).*";
      assertTrue(text.matches(alone), () -> "the withdrawn 30 are not in " + text);
      assertFalse(text.matches("(?s).*[\u0660-\u0669\u06F0-\u06F9\uFFFD].*"), text);
      assertEquals(Packs.NOON.getEpochSecond(), moment(pdf));
    }
  }

  private static long moment(PDDocument pdf) {
    return pdf.getDocumentInformation().getCreationDate().toInstant().getEpochSecond();
  }

  @Test
  @DisplayName("The first two languages are side by side in one file")
  void sideBySide() {
    Snapshot pair = Packs.snapshot("en", "ur");
    PACKING.fill(pair, Packs.content(pair), keys.present());
    SnapshotFile page = pair.file(SnapshotForm.HTML, "en,ur").orElseThrow();
    String number = pair.publicId().substring(0, 6);
    assertEquals("free-amar-2020-11-20-gb-" + number + "-en-ur.html", page.name());
    String html = new String(page.content(), StandardCharsets.UTF_8);
    assertTrue(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">"));
    assertTrue(html.contains("<h2 lang=\"ur\" dir=\"rtl\">"), html);
    assertTrue(html.contains("پاکستان"), html);
    assertTrue(pair.vouchesFor(page, keys));
    assertTrue(Packs.snapshot("en").file(SnapshotForm.PDF, "en,ur").isEmpty());
  }

  @Test
  @DisplayName("R5: a pack without names names nobody")
  void noNames() {
    Snapshot other = Packs.snapshot("en");
    PackNames unwished = new PackNames(false, "PK", Packs.names().signers());
    PACKING.fill(other, Packs.content(other, unwished), keys.present());
    for (SnapshotFile file : other.files()) {
      assertFalse(FileWords.of(file).contains("Zara"), file.name());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PK", "ZZ"})
  @DisplayName("R5: each language says by which consent signers are named, and no country")
  void consent(String agreedFor) {
    Map<String, String> said =
        Map.of(
            "en", "for embassies and authorities of the country concerned",
            "ar", "سفارات البلد المعني وسلطاته",
            "ur", "متعلقہ ملک کے سفارت خانوں",
            "fr", "les ambassades et les autorités du pays concerné",
            "es", "las embajadas y autoridades del país en cuestión",
            "de", "für Botschaften und Behörden des betroffenen Landes");
    Snapshot other = Packs.snapshot(said.keySet().toArray(String[]::new));
    PACKING.fill(
        other, Packs.content(other, new PackNames(true, agreedFor, List.of())), keys.present());
    said.forEach(
        (language, words) -> {
          for (SnapshotForm form : List.of(SnapshotForm.HTML, SnapshotForm.CSV)) {
            byte[] content = other.file(form, language).orElseThrow().content();
            String text = new String(content, StandardCharsets.UTF_8);
            assertTrue(text.contains(words), () -> language + " " + form);
            assertFalse(text(form, language).contains(words), () -> language + " needs none");
          }
        });
  }

  @Test
  @DisplayName("A text in another language than the page's is marked with its language")
  void languagesOfTexts() {
    assertTrue(text(SnapshotForm.HTML, "ar").contains("<h1>الحرية لعمار</h1>"));
    assertTrue(text(SnapshotForm.HTML, "ur").contains("<h1 lang=\"en\" dir=\"ltr\">"));
    assertTrue(text(SnapshotForm.HTML, "ur").contains("سفارت خانہ"));
  }
}
