package org.tadamun.kernel.secret.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * The engines of Java's cryptography, one of each kind for a thread: to look one up among the
 * providers takes longer than to encrypt an address with it, and each signature needs several. Each
 * holds the key that it was given last.
 */
public final class Engines {

  private static final int TAG_BITS = 128;

  private static final ThreadLocal<Cipher> GCM =
      engine(() -> Cipher.getInstance("AES/GCM/NoPadding"));
  private static final ThreadLocal<Mac> HMAC = engine(() -> Mac.getInstance("HmacSHA256"));
  private static final ThreadLocal<MessageDigest> SHA256 =
      engine(() -> MessageDigest.getInstance("SHA-256"));

  private Engines() {}

  /**
   * AES-GCM, to be used up before the same thread asks again.
   *
   * @param mode of {@link Cipher}
   * @param context additional data that must be the same on the way back
   */
  public static Cipher gcm(int mode, SecretKey key, String context, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = GCM.get();
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** HMAC-SHA-256, without a key until it is given one. */
  static Mac hmac() {
    return HMAC.get();
  }

  /** SHA-256 of all these bytes at once, since what was fed to it half stays in it. */
  public static byte[] sha256(byte[] content) {
    return SHA256.get().digest(content);
  }

  private static <E> ThreadLocal<E> engine(Callable<E> maker) {
    return ThreadLocal.withInitial(
        () -> {
          try {
            return maker.call();
          } catch (Exception impossible) {
            throw new IllegalStateException("every Java has it", impossible);
          }
        });
  }
}
