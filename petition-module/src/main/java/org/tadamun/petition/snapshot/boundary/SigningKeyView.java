package org.tadamun.petition.snapshot.boundary;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.secret.boundary.SigningKey;

/**
 * The key with which manifests are signed, for whoever checks one without us.
 *
 * @param publicKey X.509 in base64
 * @param pem the same as a file that OpenSSL reads
 * @param fingerprint SHA-256 of its bytes, hexadecimal
 * @param published where else the fingerprint stands, as the configuration says
 */
@Schema(name = "SigningKey")
public record SigningKeyView(
    String algorithm, String publicKey, String pem, String fingerprint, List<String> published) {

  static SigningKeyView of(SigningKey key, List<String> published) {
    return new SigningKeyView(
        SigningKey.ALGORITHM, key.publicKey(), pem(key.publicKey()), key.fingerprint(), published);
  }

  /** RFC 7468; a key of Ed25519 is one line. */
  private static String pem(String publicKey) {
    return "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----\n";
  }
}
