package org.tadamun.petition.snapshot.boundary.verification;

import java.util.Base64;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotFile;
import org.tadamun.petition.snapshot.entity.SnapshotForm;

/**
 * What the holder of a file needs to check it without our help: the signed manifest and its
 * signature.
 *
 * @param manifestName its file name, beside the files that it names
 * @param manifest its bytes, base64
 * @param signatureName its file name
 * @param signature Ed25519 over the bytes of the manifest, 64 bytes, base64
 * @param keyFingerprint of the key that signed: the present one, or one of the earlier ones that
 *     are published with it
 */
@Schema(name = "PackProof")
public record PackProof(
    String manifestName,
    String manifest,
    String signatureName,
    String signature,
    String keyFingerprint) {

  static PackProof of(Snapshot pack) {
    SnapshotFile manifest = pack.file(SnapshotForm.MANIFEST, null).orElseThrow();
    return new PackProof(
        manifest.name(),
        Base64.getEncoder().encodeToString(manifest.content()),
        manifest.name().replaceAll("json$", "sig"),
        pack.signature(),
        pack.keyFingerprint());
  }

  /** The bytes that were signed. */
  public byte[] signedBytes() {
    return Base64.getDecoder().decode(manifest);
  }

  public byte[] signatureBytes() {
    return Base64.getDecoder().decode(signature);
  }
}
