package org.tadamun.petition.snapshot.boundary;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.secret.boundary.SigningKey;

/**
 * The key with which manifests are signed, for whoever checks one without us.
 *
 * @param publicKey X.509 in base64
 * @param fingerprint SHA-256 of its bytes, hexadecimal
 */
@Schema(name = "SigningKey")
public record SigningKeyView(String algorithm, String publicKey, String fingerprint) {

  static SigningKeyView of(SigningKey key) {
    return new SigningKeyView(SigningKey.ALGORITHM, key.publicKey(), key.fingerprint());
  }
}
