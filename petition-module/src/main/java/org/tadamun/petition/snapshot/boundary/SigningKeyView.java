package org.tadamun.petition.snapshot.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;

/**
 * The public key that checks the signature of manifests, for use without our help.
 *
 * @param publicKey X.509 in base64
 * @param pem the key as a file that OpenSSL reads
 * @param fingerprint SHA-256 of its bytes, hexadecimal
 * @param published other places where the fingerprint is published, as configured
 */
@Schema(name = "SigningKey")
public record SigningKeyView(
    String algorithm, String publicKey, String pem, String fingerprint, List<String> published) {

  static SigningKeyView of(SigningKey key, List<String> published) {
    return new SigningKeyView(
        SigningKey.ALGORITHM, key.publicKey(), pem(key.publicKey()), key.fingerprint(), published);
  }

  /** In the format of RFC 7468; an Ed25519 key fits into one line. */
  private static String pem(String publicKey) {
    return "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----\n";
  }
}
