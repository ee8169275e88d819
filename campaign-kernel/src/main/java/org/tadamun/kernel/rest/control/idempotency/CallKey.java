package org.tadamun.kernel.rest.control.idempotency;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.rest.entity.IdempotentCall;
import org.tadamun.kernel.secret.boundary.Secrets;

/**
 * What of a call is kept to know it again, as keyed hashes: requests hold names and addresses of
 * people, and a plain hash of those can be found by trying.
 *
 * @param hash of the caller and the key that he chose, 43 characters
 * @param fingerprint of method, path, query and body, 43 characters
 */
public record CallKey(String hash, String fingerprint) {

  static final int LENGTH_MAX = 255;

  /**
   * @throws InvalidInput when the key is not 1 to 255 visible ASCII characters
   */
  static CallKey of(
      Secrets secrets, String caller, String key, String method, URI address, byte[] body) {
    if (!key.matches("[!-~]{1," + LENGTH_MAX + "}")) {
      throw new InvalidInput(IdempotentCall.HEADER, "kernel.error.idempotency-key", LENGTH_MAX);
    }
    String target = address.getRawPath() + '?' + address.getRawQuery();
    // One character for each byte, whatever the bytes are.
    String sent = new String(body, StandardCharsets.ISO_8859_1);
    return new CallKey(
        secrets.stamp("idempotency-key " + caller + ' ' + key),
        secrets.stamp("idempotent-call " + method + ' ' + target + '\n' + sent));
  }
}
