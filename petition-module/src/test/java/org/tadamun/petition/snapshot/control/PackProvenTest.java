package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.entity.FileWords;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/**
 * Follows "How a pack is checked without us" in docs/operations.md, without any code of the
 * product.
 */
@Tag("slow")
@DisplayName("Check of a pack by others")
class PackProvenTest {

  private static final String[] LANGUAGES = {"en", "ar", "ur", "fr", "es", "de"};
  private static final Snapshot PACK = Packs.snapshot(LANGUAGES);
  private static final Snapshot ALONE = Packs.snapshot(LANGUAGES);

  @BeforeAll
  static void fill(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + "A".repeat(43));
    SigningKey key = new Secrets(file).signingKey();
    fill(PACK, Packs.content(PACK), key);
    fill(ALONE, Packs.unpublished(ALONE), key);
  }

  private static void fill(Snapshot pack, PackContent content, SigningKey key) {
    new Packing(new Texts(), new Countries()).fill(pack, content, key);
  }

  private static byte[] bytes(Snapshot pack, SnapshotForm form, String language) {
    return pack.file(form, language).orElseThrow().content();
  }

  private static String text(Snapshot pack, SnapshotForm form, String language) {
    return FileWords.of(pack.file(form, language).orElseThrow());
  }

  private static JsonObject json(SnapshotForm form) {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes(PACK, form, null)))) {
      return reader.readObject();
    }
  }

  @Test
  @DisplayName("The hash of the text can be computed from language, title, body and demands")
  void textHash() throws Exception {
    JsonObject said = json(SnapshotForm.JSON).getJsonObject("petition");
    String language = said.getString("sourceLanguage");
    StringJoiner lines = new StringJoiner("\n").add(language);
    lines.add(said.getJsonObject("title").getString(language));
    lines.add(said.getJsonObject("body").getString(language));
    for (JsonValue demand : said.getJsonArray("demands")) {
      lines.add(demand.asJsonObject().getString(language));
    }
    byte[] hashed =
        MessageDigest.getInstance("SHA-256")
            .digest(lines.toString().getBytes(StandardCharsets.UTF_8));
    String hash = HexFormat.of().formatHex(hashed);
    assertEquals(hash, json(SnapshotForm.MANIFEST).getString("textHash"));
    assertEquals(hash, said.getString("textHash"));
  }

  @Test
  @DisplayName("R4: the manifest has exactly the documented members, sorted and without blanks")
  void format() throws Exception {
    JsonObject manifest = json(SnapshotForm.MANIFEST);
    assertEquals("tadamun-pack/1", manifest.getString("format"));
    Set<String> members =
        Set.of(
            "format",
            "id",
            "asOf",
            "petition",
            "textVersion",
            "revision",
            "textHash",
            "addressee",
            "hostCountry",
            "city",
            "total",
            "signatureAlgorithm",
            "keyFingerprint",
            "files");
    assertEquals(members, manifest.keySet());
    JsonObject file = manifest.getJsonArray("files").getJsonObject(0);
    assertEquals(Set.of("name", "form", "language", "length", "sha256"), file.keySet());
    String written = text(PACK, SnapshotForm.MANIFEST, null);
    assertTrue(written.startsWith("{\"addressee\":\""), written);
    assertFalse(written.matches("(?s).*\\s.*"), written);
    String guide = Files.readString(Path.of("../docs/operations.md"));
    String part = guide.split("### How a pack is checked without us")[1].split("\n### ")[0];
    members.forEach(member -> assertTrue(part.contains('`' + member + '`'), member));
    file.keySet().forEach(member -> assertTrue(part.contains('`' + member + '`'), member));
  }

  @Test
  @DisplayName(
      "ADR 290: the manifest does not have the addressee's name, and each other text file has it")
  void addressee() {
    assertFalse(text(PACK, SnapshotForm.MANIFEST, null).contains("Embassy"));
    assertTrue(text(PACK, SnapshotForm.JSON, null).contains("Embassy"));
    assertTrue(text(PACK, SnapshotForm.CSV, "en").contains("Embassy"));
    assertTrue(text(PACK, SnapshotForm.HTML, "en").contains("Embassy"));
  }

  @Test
  @DisplayName(
      "CSV, HTML, PDF and data say where else the fingerprint is published, in each language")
  void published() {
    Map<String, String> said =
        Map.of(
            "en", "Fingerprint also published at",
            "ar", "البصمة منشورة أيضًا في",
            "ur", "ڈیجیٹل نشان یہاں بھی شائع ہے",
            "fr", "Empreinte publiée aussi à l’adresse",
            "es", "Huella publicada también en",
            "de", "Fingerabdruck auch veröffentlicht unter");
    String address = Packs.PUBLISHED.getFirst();
    assertEquals(
        address, json(SnapshotForm.JSON).getJsonArray("keyPublished").getString(0), "as data");
    said.forEach(
        (language, words) -> {
          for (SnapshotForm form : new SnapshotForm[] {SnapshotForm.CSV, SnapshotForm.HTML}) {
            String shown = text(PACK, form, language);
            assertTrue(shown.contains(words) && shown.contains(address), () -> language + shown);
            assertFalse(text(ALONE, form, language).contains(words), language);
          }
          String printed = text(PACK, SnapshotForm.PDF, language);
          assertTrue(printed.contains(address), () -> language + printed);
          assertFalse(text(ALONE, SnapshotForm.PDF, language).contains(address), language);
        });
    assertTrue(text(ALONE, SnapshotForm.JSON, null).contains("\"keyPublished\":[]"));
  }
}
