package org.tadamun.kernel.secret.boundary;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes {@link Secrets#hmac} of many texts with one key. Not thread-safe. */
public final class Fingerprinter {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

  private final Mac mac;

  Fingerprinter(byte[] key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Returns the fingerprint, 43 characters. */
  public String of(String text) {
    return TEXT.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
  }
}
