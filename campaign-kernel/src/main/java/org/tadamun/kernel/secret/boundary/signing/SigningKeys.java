package org.tadamun.kernel.secret.boundary.signing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The key that signs packs now, and those that did so before a change. All come from the secrets
 * file, so nobody who can only write into the database can add one.
 *
 * @param ended the oldest first
 */
public record SigningKeys(SigningKey present, List<EndedKey> ended) {

  /** Copies the list. */
  public SigningKeys {
    ended = List.copyOf(ended);
  }

  /**
   * Whether these bytes are signed by the present key, or by an ended one in its time.
   *
   * @param moment at which they were made, as they state themselves
   */
  public boolean hasSigned(byte[] content, String signature, Instant moment) {
    return present.hasSigned(content, signature)
        || ended.stream().anyMatch(key -> key.hasSigned(content, signature, moment));
  }

  /** Whether the key of this fingerprint signs here, or did so once. */
  public boolean has(String fingerprint) {
    return present.fingerprint().equals(fingerprint) || ended(fingerprint).isPresent();
  }

  /** The ended key of this fingerprint. */
  public Optional<EndedKey> ended(String fingerprint) {
    return ended.stream().filter(key -> key.fingerprint().equals(fingerprint)).findFirst();
  }

  /** The key that ended when this master key was made. */
  public Optional<EndedKey> endedBy(int masterKey) {
    return ended.stream().filter(key -> key.replacedBy() == masterKey).findFirst();
  }

  /** The fingerprint of the key that this master key began: the next one to end, or the present. */
  public String begunBy(int masterKey) {
    return ended.stream()
        .filter(key -> key.replacedBy() > masterKey)
        .findFirst()
        .map(EndedKey::fingerprint)
        .orElseGet(present::fingerprint);
  }
}
