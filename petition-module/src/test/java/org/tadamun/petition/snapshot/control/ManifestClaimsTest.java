package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.kernel.secret.boundary.signing.EndedKey;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.petition.snapshot.control.named.PacksByName;
import org.tadamun.petition.snapshot.control.named.PacksByName.Standing;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.control.reading.PackNames.Named;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

@Tag("slow")
@DisplayName("R8: Manifest of a pack")
class ManifestClaimsTest {

  private static final Packing PACKING = new Packing(new Texts(), new Countries());

  /** The fingerprint of a key that nobody here has. */
  private static final String OTHERS = "0".repeat(64);

  private static final Named FATIMA = new Named("PK", "فاطمہ ملک");
  private static final Named NOBODY = new Named("PK", "Nobody");

  private static SigningKey key;
  private static SigningKeys keys;

  @BeforeAll
  static void makeKey(@TempDir Path folder) throws Exception {
    String line = "master-key=" + "A".repeat(43);
    keys = new Secrets(Files.writeString(folder.resolve("secrets.properties"), line)).signingKeys();
    key = keys.present();
  }

  private static Snapshot sealed(String language) {
    Snapshot pack = Packs.snapshot(language);
    PACKING.fill(pack, Packs.content(pack), key);
    pack.files().forEach(file -> assertTrue(pack.vouchesFor(file, keys), file.name()));
    return pack;
  }

  /**
   * Writes a field, as a person with the database but without the key could.
   *
   * @return the former value
   */
  private static Object write(Object row, String column, Object value) throws Exception {
    Class<?> type = column.equals("publicId") ? row.getClass().getSuperclass() : row.getClass();
    Field field = type.getDeclaredField(column);
    field.setAccessible(true);
    Object before = field.get(row);
    field.set(row, value);
    return before;
  }

  @Test
  @DisplayName("No file is confirmed once a column of the pack differs from the manifest")
  void otherColumns() throws Exception {
    Snapshot other = Packs.snapshot("en");
    write(other.petition(), "slug", "another");
    Map<String, Object> forged =
        Map.of(
            "publicId",
            other.publicId(),
            "petition",
            other.petition(),
            "asOf",
            Packs.NOON.plusSeconds(86_400),
            "textVersion",
            2,
            "revision",
            2,
            "textHash",
            "0".repeat(64),
            "hostCountry",
            "CH",
            "city",
            "Geneva",
            "total",
            12_530L);
    Snapshot pack = sealed("en");
    for (Map.Entry<String, Object> one : forged.entrySet()) {
      Object before = write(pack, one.getKey(), one.getValue());
      pack.files().forEach(file -> assertFalse(pack.vouchesFor(file, keys), one.getKey()));
      write(pack, one.getKey(), before);
      pack.files().forEach(file -> assertTrue(pack.vouchesFor(file, keys), file.name()));
    }
    write(pack, "asOf", Packs.NOON.plusNanos(499));
    pack.files().forEach(file -> assertTrue(pack.vouchesFor(file, keys), file.name()));
  }

  @Test
  @DisplayName("A file with another form, language, name or length is not confirmed")
  void otherForm() throws Exception {
    Map<String, Object> forged =
        Map.of("form", SnapshotForm.PDF, "language", "ar", "name", "other.csv", "length", 7);
    Snapshot pack = sealed("en");
    SnapshotFile table = pack.file(SnapshotForm.CSV, "en").orElseThrow();
    for (Map.Entry<String, Object> one : forged.entrySet()) {
      Object before = write(table, one.getKey(), one.getValue());
      assertFalse(pack.vouchesFor(table, keys), one.getKey());
      assertTrue(pack.vouchesFor(pack.file(SnapshotForm.HTML, "en").orElseThrow(), keys));
      write(table, one.getKey(), before);
      assertTrue(pack.vouchesFor(table, keys));
    }
    SnapshotFile manifest = pack.file(SnapshotForm.MANIFEST, null).orElseThrow();
    Object name = write(manifest, "name", "x.json; id #.json");
    assertFalse(pack.vouchesFor(manifest, keys), "a name is pasted into a command");
    write(manifest, "name", name);
    assertTrue(pack.vouchesFor(manifest, keys));
    write(manifest, "language", "en");
    assertFalse(pack.vouchesFor(manifest, keys));
  }

  @Test
  @DisplayName("A manifest without a wording confirms only a pack without one")
  void wording() throws Exception {
    Snapshot pack = sealed("en");
    SnapshotFile manifest = pack.file(SnapshotForm.MANIFEST, null).orElseThrow();
    String named = new String(manifest.content(), StandardCharsets.UTF_8);
    Snapshot older = resealed(pack, manifest.name(), named.replace("\"revision\":1,", ""));
    for (Integer none : new Integer[] {null, 0}) {
      write(older, "revision", none);
      assertTrue(older.isGenuine(keys), "revision " + none);
    }
    write(older, "revision", 1);
    assertFalse(older.isGenuine(keys));
    assertTrue(resealed(pack, manifest.name(), named).isGenuine(keys));
    write(pack, "revision", null);
    pack.files().forEach(file -> assertFalse(pack.vouchesFor(file, keys), file.name()));
  }

  @Test
  @DisplayName("A changed place is not confirmed; an older manifest without a place still is")
  void place() throws Exception {
    Snapshot pack = sealed("en");
    write(pack, "city", null);
    pack.files().forEach(file -> assertFalse(pack.vouchesFor(file, keys), "none is another place"));
    SnapshotFile manifest = pack.file(SnapshotForm.MANIFEST, null).orElseThrow();
    String said = new String(manifest.content(), StandardCharsets.UTF_8);
    String nowhere = said.replace("\"city\":\"London\"", "\"city\":null");
    assertFalse(resealed(pack, manifest.name(), nowhere).isGenuine(keys));
    String before = said.replace("\"city\":\"London\",", "").replace("\"hostCountry\":\"GB\",", "");
    assertTrue(resealed(pack, manifest.name(), before).isGenuine(keys));
  }

  @Test
  @DisplayName(
      "R3: bytes changed in the database are noticed, whatever columns were changed with them")
  void otherBytes() throws Exception {
    Snapshot pack = sealed("en");
    SnapshotFile table = pack.file(SnapshotForm.CSV, "en").orElseThrow();
    SnapshotFile other = sealed("en").file(SnapshotForm.CSV, "en").orElseThrow();
    pack.files().forEach(file -> assertTrue(pack.isAsFrozen(file, keys), file.name()));
    write(table, "parts", List.of("AAAA"));
    assertFalse(pack.isAsFrozen(table, keys), "of another hash");
    write(table, "sha256", Sha256.hex(new byte[3]));
    write(table, "length", 3);
    assertFalse(pack.isAsFrozen(table, keys), "of another hash than the manifest's");
    assertFalse(pack.isAsFrozen(other, keys), "of another pack");
    SnapshotFile page = pack.file(SnapshotForm.HTML, "en").orElseThrow();
    write(pack, "total", 12_530L);
    assertTrue(pack.isAsFrozen(page, keys), "its columns are not its bytes");
    write(pack, "signature", key.sign(new byte[] {1}));
    assertFalse(pack.isAsFrozen(page, keys), "nobody has signed them");
    write(pack.file(SnapshotForm.MANIFEST, null).orElseThrow(), "parts", List.of("AAAA"));
    assertFalse(pack.isAsFrozen(page, keys), "nobody can read what is left of the manifest");
  }

  @Test
  @DisplayName(
      "R3: changed bytes are noticed even if another key's fingerprint is named beside them")
  void otherFingerprint() throws Exception {
    Snapshot pack = sealed("en");
    SnapshotFile table = pack.file(SnapshotForm.CSV, "en").orElseThrow();
    write(pack, "keyFingerprint", OTHERS);
    pack.files().forEach(file -> assertTrue(pack.isAsFrozen(file, keys), "still what we signed"));
    write(table, "parts", List.of("AAAA"));
    write(table, "sha256", Sha256.hex(new byte[3]));
    write(table, "length", 3);
    assertFalse(pack.isAsFrozen(table, keys));
    write(pack, "signature", key.sign(new byte[] {1}));
    pack.files().forEach(file -> assertFalse(pack.isAsFrozen(file, keys), "its manifest says no"));
  }

  @Test
  @DisplayName(
      "R3: a pack whose manifest names another key is given only files that its manifest names")
  void otherKey() throws Exception {
    Snapshot pack = sealed("en");
    SnapshotFile manifest = pack.file(SnapshotForm.MANIFEST, null).orElseThrow();
    String said = new String(manifest.content(), StandardCharsets.UTF_8);
    byte[] theirs = said.replace(Packs.FINGERPRINT, OTHERS).getBytes(StandardCharsets.UTF_8);
    write(manifest, "parts", List.of(Base64.getEncoder().encodeToString(theirs)));
    write(manifest, "sha256", Sha256.hex(theirs));
    pack.files().forEach(file -> assertFalse(pack.isAsFrozen(file, keys), "not of our key"));
    write(pack, "keyFingerprint", OTHERS);
    pack.files().forEach(file -> assertTrue(pack.isAsFrozen(file, keys), file.name()));
    pack.files().forEach(file -> assertFalse(pack.vouchesFor(file, keys), file.name()));
    SnapshotFile table = pack.file(SnapshotForm.CSV, "en").orElseThrow();
    write(table, "parts", List.of("AAAA"));
    assertFalse(pack.isAsFrozen(table, keys), "a part of it is gone");
    write(table, "sha256", Sha256.hex(new byte[3]));
    write(table, "length", 3);
    assertFalse(pack.isAsFrozen(table, keys), "another file than its manifest names");
  }

  /** The keys of an installation that began another key at this moment. */
  private static SigningKeys changedAt(Path folder, Instant end) throws Exception {
    Path other = Files.writeString(folder.resolve("other"), "master-key=" + "B".repeat(42) + "A");
    EndedKey former = new EndedKey(2, key.publicKey(), end);
    return new SigningKeys(new Secrets(other).signingKey(), List.of(former));
  }

  @Test
  @DisplayName("R4: a pack of an ended key is confirmed up to the end of the key, and not after it")
  void endedKey(@TempDir Path folder) throws Exception {
    Snapshot pack = sealed("en");
    SigningKeys until = changedAt(folder, Packs.NOON);
    SigningKeys before = changedAt(folder, Packs.NOON.minusSeconds(1));
    for (SnapshotFile file : pack.files()) {
      assertTrue(pack.vouchesFor(file, until) && pack.isAsFrozen(file, until), file.name());
      assertFalse(pack.vouchesFor(file, before) || pack.isAsFrozen(file, before), file.name());
    }
    write(pack, "asOf", Packs.NOON.minusSeconds(1));
    assertFalse(pack.isGenuine(before), "the manifest says when");
    pack.files().forEach(file -> assertFalse(pack.isAsFrozen(file, before), file.name()));
  }

  @Test
  @DisplayName("R3 R17: changed data do not tell who is named, nor that a person is not named")
  void otherNames() throws Exception {
    Snapshot pack = sealed("en");
    PacksByName asked = new PacksByName();
    assertEquals(3, FrozenNames.of(pack, keys).orElseThrow().signers().size());
    assertEquals(Standing.NAMED, asked.of(FATIMA, pack, target -> true, keys));
    assertEquals(Standing.NOT_NAMED, asked.of(FATIMA, pack, target -> false, keys));
    assertEquals(Standing.NOT_NAMED, asked.of(NOBODY, pack, target -> true, keys));
    write(pack.file(SnapshotForm.JSON, null).orElseThrow(), "parts", List.of("e30="));
    assertTrue(FrozenNames.of(pack, keys).isEmpty());
    PacksByName anew = new PacksByName();
    for (Named one : List.of(FATIMA, NOBODY)) {
      assertEquals(Standing.NOT_KNOWN, anew.of(one, pack, target -> true, keys));
    }
    assertEquals(Standing.NAMED, asked.of(FATIMA, pack, target -> true, keys), "read before");
  }

  /** The same pack with another manifest, signed as if it were its own. */
  private static Snapshot resealed(Snapshot pack, String name, String manifest) throws Exception {
    Snapshot other = Packs.snapshot("en");
    write(other, "publicId", pack.publicId());
    other.seal(name, manifest.getBytes(StandardCharsets.UTF_8), pack.total(), key);
    return other;
  }
}
