package org.tadamun.petition.snapshot.entity;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a signed manifest says. The columns beside it are handier and are used to describe a pack,
 * but somebody with access to the database could change them.
 */
final class ManifestClaims {

  /** A database may round a moment that the manifest states exactly. */
  private static final Duration ROUNDING = Duration.ofMillis(1);

  /** The wording in manifests that state none, and in their rows; real ones start with 1. */
  private static final int NONE = 0;

  private final JsonObject said;

  /**
   * @param signed the bytes that were signed
   */
  ManifestClaims(byte[] signed) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(signed))) {
      said = reader.readObject();
    }
  }

  /** Whether the columns of the pack say what was signed. */
  boolean areOf(Snapshot pack) {
    Duration apart = Duration.between(asOf(), pack.asOf()).abs();
    return said.getString("id").equals(pack.publicId())
        && said.getString("petition").equals(pack.petition().slug())
        && apart.compareTo(ROUNDING) < 0
        && said.getString("textHash").equals(pack.textHash())
        && said.getInt("textVersion") == pack.textVersion()
        && said.getInt("revision", NONE) == pack.revision()
        && said.getJsonNumber("total").longValue() == pack.total()
        && isFor(pack.addressee());
  }

  /** Compares the place; manifests from before {@code hostCountry} do not state it. */
  private boolean isFor(Snapshot.For addressee) {
    return !said.containsKey("hostCountry")
        || said.getString("hostCountry").equals(addressee.hostCountry())
            && Objects.equals(said.getString("city", null), addressee.city());
  }

  /** The moment of the figures. */
  Instant asOf() {
    return Instant.parse(said.getString("asOf"));
  }

  /** Whether it names this key as its signer's. */
  boolean areSignedBy(String fingerprint) {
    return said.getString("keyFingerprint").equals(fingerprint);
  }

  /** Whether a manifest of this name belongs to the data file that it names. */
  boolean liesUnder(String name) {
    return said.getJsonArray("files").getValuesAs(JsonObject.class).stream()
        .filter(one -> one.getString("form").equals(SnapshotForm.JSON.name()))
        .map(one -> one.getString("name"))
        .anyMatch(data -> isBeside(data, name));
  }

  private static boolean isBeside(String data, String manifest) {
    String stem = data.substring(0, data.length() - SnapshotForm.JSON.ending().length());
    return (stem + SnapshotForm.MANIFEST.ending()).equals(manifest);
  }

  /** Whether it names a file with these bytes, this form and this language. */
  boolean name(SnapshotFile file) {
    return said.getJsonArray("files").getValuesAs(JsonObject.class).stream()
        .anyMatch(
            one ->
                one.getString("sha256").equals(file.sha256())
                    && one.getString("name").equals(file.name())
                    && one.getString("form").equals(file.form().name())
                    && one.getInt("length") == file.length()
                    && Objects.equals(one.getString("language", null), file.language()));
  }
}
