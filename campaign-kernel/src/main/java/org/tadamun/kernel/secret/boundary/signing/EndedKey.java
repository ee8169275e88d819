package org.tadamun.kernel.secret.boundary.signing;

import java.time.Instant;

/**
 * The public half of a key that signed packs here once. Somebody else may have its private half, so
 * it counts only for what was made before its end.
 *
 * @param replacedBy the number of the master key from which its successor was derived
 * @param publicKey X.509 in base64
 * @param endedAt the last moment that it may sign for
 */
public record EndedKey(int replacedBy, String publicKey, Instant endedAt) {

  /**
   * Checks the key.
   *
   * @throws IllegalArgumentException if it is no public key
   */
  public EndedKey {
    SigningKey.decode(publicKey);
  }

  /**
   * Whether it has signed these bytes, in its time.
   *
   * @param moment at which they were made, as they state themselves
   */
  public boolean hasSigned(byte[] content, String signature, Instant moment) {
    return !moment.isAfter(endedAt) && SigningKey.isSigned(content, signature, publicKey);
  }

  /** As {@link SigningKey#fingerprint}. */
  public String fingerprint() {
    return SigningKey.fingerprint(SigningKey.decode(publicKey));
  }
}
