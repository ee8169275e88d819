package org.tadamun.kernel.rest.control.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.entity.IdempotencyKey;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * What is stored of a call to recognise it, as keyed hashes. Requests hold names and addresses of
 * people, whose plain hashes could be found by trying.
 *
 * @param hash of the caller and the key that it chose, 43 characters
 * @param claimedAs the fingerprint until there is an answer; for a file, which is read only while
 *     the call runs, without the body
 * @param fingerprint of method, path, query and body, 43 characters; null for a file that was not
 *     read yet
 */
public record CallKey(String hash, String claimedAs, String fingerprint) {

  static final int LENGTH_MAX = 255;

  /** How long a use case that reads a file may take, at the speed of the sender's line. */
  static final Duration FILE_LEASE = Duration.ofMinutes(15);

  /**
   * Returns the key of a call.
   *
   * @throws InvalidInput when the key is not 1 to 255 visible ASCII characters
   */
  static CallKey of(
      Secrets secrets, String caller, String key, String method, URI address, byte[] body) {
    // One character for each byte, whatever the bytes are.
    String sent = new String(body, StandardCharsets.ISO_8859_1);
    String print = secrets.stamp("idempotent-call " + method + ' ' + target(address) + '\n' + sent);
    return new CallKey(hash(secrets, caller, key), print, print);
  }

  /**
   * Returns the key of a call whose body is a file.
   *
   * @throws InvalidInput as {@link #of}
   */
  static CallKey ofFile(Secrets secrets, String caller, String key, String method, URI address) {
    String print = secrets.stamp("idempotent-file " + method + ' ' + target(address));
    return new CallKey(hash(secrets, caller, key), print, null);
  }

  /**
   * Returns the key with the file, once that was read.
   *
   * @param sha256 of the file, in hexadecimal digits
   */
  CallKey withFile(Secrets secrets, String sha256) {
    String print = secrets.stamp("idempotent-file " + claimedAs + '\n' + sha256);
    return new CallKey(hash, claimedAs, print);
  }

  /** How long its use case may run. */
  Duration lease() {
    return claimedAs.equals(fingerprint) ? IdempotentCall.LEASE : FILE_LEASE;
  }

  private static String hash(Secrets secrets, String caller, String key) {
    if (!key.matches("[!-~]{1," + LENGTH_MAX + "}")) {
      throw new InvalidInput(IdempotencyKey.HEADER, "kernel.error.idempotency-key", LENGTH_MAX);
    }
    return secrets.stamp("idempotency-key " + caller + ' ' + key);
  }

  private static String target(URI address) {
    return address.getRawPath() + '?' + address.getRawQuery();
  }
}
