package org.tadamun.petition.snapshot.boundary.verification;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionText;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.version.boundary.VersionWordings.Wording;

@DisplayName("R20: Proof by which others check a pack")
class PackProofTest {

  private static final Instant NOON = Instant.parse("2020-11-20T12:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "Words");
  private static final byte[] MANIFEST = "{\"total\":0}".getBytes(StandardCharsets.UTF_8);

  @TempDir private Path folder;
  private SigningKey key;
  private Snapshot pack;

  @BeforeEach
  void freeze() throws Exception {
    Path file = Files.writeString(folder.resolve("secrets"), "master-key=" + "A".repeat(43));
    key = new Secrets(file).signingKey();
    Petition petition =
        new Petition(7, "free", "key", new PetitionText(WORDS, WORDS, List.of()), NOON);
    petition.open(NOON);
    Snapshot.For embassy = new Snapshot.For(9, WORDS, "GB", "London");
    pack = new Snapshot(petition, embassy, List.of("en"), "staff:anna", NOON);
    pack.add(SnapshotForm.JSON, null, "free-data.json", new byte[] {1});
    pack.seal("free-manifest.json", MANIFEST, 0, key);
  }

  private PackVerification told(boolean shown) {
    List<Wording> first = List.of(new Wording(1, pack.textHash(), NOON));
    PackVerification.Beside beside = new PackVerification.Beside(shown, false, first, Map.of());
    return PackVerification.of(pack.file(SnapshotForm.JSON, null).orElseThrow(), beside);
  }

  @Test
  @DisplayName("The proof has the manifest's signed bytes and a signature that the key confirms")
  void proof() {
    PackProof proof = told(true).pack().proof();
    assertEquals("free-manifest.json", proof.manifestName());
    assertEquals("free-manifest.sig", proof.signatureName());
    assertArrayEquals(MANIFEST, proof.signedBytes());
    assertEquals(64, proof.signatureBytes().length);
    assertEquals(key.fingerprint(), proof.keyFingerprint());
    assertTrue(SigningKey.isSigned(proof.signedBytes(), proof.signature(), key.publicKey()));
    byte[] other = proof.signedBytes();
    other[0] ^= 1;
    assertFalse(SigningKey.isSigned(other, proof.signature(), key.publicKey()));
  }

  @Test
  @DisplayName("A question about the signature gets the same proof, one about paper gets none")
  void whose() {
    assertEquals(told(true).pack().proof(), told(true).ofSignature().pack().proof());
    List<Wording> first = List.of(new Wording(1, pack.textHash(), NOON));
    PackVerification paper =
        PackVerification.of(pack, new PackVerification.Beside(true, false, first, Map.of()));
    assertNull(paper.pack().proof());
    assertNull(PackVerification.UNKNOWN.pack());
  }

  @Test
  @DisplayName("No proof and no petition are shown while the public does not see the petition")
  void hidden() {
    assertNull(told(false).pack().proof());
    assertNull(told(false).pack().petition());
  }
}
