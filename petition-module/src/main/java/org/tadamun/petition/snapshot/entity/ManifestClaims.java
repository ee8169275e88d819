package org.tadamun.petition.snapshot.entity;

import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * What a signed manifest says. The columns beside it say the same more handily, and are what is
 * told of a pack; but whoever has the database can write into them.
 */
final class ManifestClaims {

  /** A database may keep a moment less exactly than it was written into a manifest. */
  private static final Duration ROUNDING = Duration.ofMillis(1);

  /** Of packs that name no wording, and of their rows: each text's first one is 1. */
  private static final int NONE = 0;

  private final JsonObject said;

  /**
   * @param signed the bytes of which the signature is
   */
  ManifestClaims(byte[] signed) {
    try (JsonReader reader = JSON.createReader(new ByteArrayInputStream(signed))) {
      said = reader.readObject();
    }
  }

  /** Whether all that is told of the pack is what was signed. */
  boolean areOf(Snapshot pack) {
    Duration apart = Duration.between(Instant.parse(said.getString("asOf")), pack.asOf()).abs();
    return said.getString("id").equals(pack.publicId())
        && said.getString("petition").equals(pack.petition().slug())
        && apart.compareTo(ROUNDING) < 0
        && said.getString("textHash").equals(pack.textHash())
        && said.getInt("textVersion") == pack.textVersion()
        && said.getInt("revision", NONE) == pack.revision()
        && said.getJsonNumber("total").longValue() == pack.total()
        && isFor(pack.addressee());
  }

  /** Where he sits is told of a pack; manifests of before {@code hostCountry} do not say it. */
  private boolean isFor(Snapshot.For addressee) {
    return !said.containsKey("hostCountry")
        || said.getString("hostCountry").equals(addressee.hostCountry())
            && Objects.equals(said.getString("city", null), addressee.city());
  }

  /** Whether it names this key as the one that signs it. */
  boolean areSignedBy(String fingerprint) {
    return said.getString("keyFingerprint").equals(fingerprint);
  }

  /** Whether a manifest of this name lies beside the data that it names. */
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

  /** Whether there is such a file in it, with these bytes, of this form and in this language. */
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
