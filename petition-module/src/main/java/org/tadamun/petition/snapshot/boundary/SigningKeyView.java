package org.tadamun.petition.snapshot.boundary;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.secret.boundary.signing.EndedKey;
import org.tadamun.kernel.secret.boundary.signing.SigningKey;
import org.tadamun.kernel.secret.boundary.signing.SigningKeys;

/**
 * The public key that checks the signature of manifests, for use without our help.
 *
 * @param publicKey X.509 in base64
 * @param pem the key as a file that OpenSSL reads
 * @param fingerprint SHA-256 of its bytes, hexadecimal
 * @param published other places where the fingerprint is published, as configured
 * @param earlier keys that signed before it, the oldest first; empty if the key was never changed
 */
@Schema(name = "SigningKey")
public record SigningKeyView(
    String algorithm,
    String publicKey,
    String pem,
    String fingerprint,
    List<String> published,
    List<Earlier> earlier) {

  /**
   * A key that was replaced. A manifest with its signature is ours only if its {@code asOf} is not
   * after the end of the key. Somebody else may have the key, and write an earlier moment: ask the
   * verification, too.
   *
   * @param endedAt the last moment that it may sign for
   */
  @Schema(name = "EarlierSigningKey")
  public record Earlier(String publicKey, String pem, String fingerprint, Instant endedAt) {

    static Earlier of(EndedKey key) {
      return new Earlier(key.publicKey(), asPem(key.publicKey()), key.fingerprint(), key.endedAt());
    }
  }

  static SigningKeyView of(SigningKeys keys, List<String> published) {
    SigningKey key = keys.present();
    return new SigningKeyView(
        SigningKey.ALGORITHM,
        key.publicKey(),
        asPem(key.publicKey()),
        key.fingerprint(),
        published,
        keys.ended().stream().map(Earlier::of).toList());
  }

  /** In the format of RFC 7468; an Ed25519 key fits into one line. */
  private static String asPem(String publicKey) {
    return "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----\n";
  }
}
