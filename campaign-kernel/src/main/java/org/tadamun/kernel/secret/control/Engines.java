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
 * Java's cryptographic engines, one of each kind per thread: finding one among the providers takes
 * longer than encrypting an address, and each signature needs several. Each keeps the last key that
 * it was given.
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
   * AES-GCM, to be finished before the same thread asks again.
   *
   * @param mode of {@link Cipher}
   * @param context additional data that must be the same when decrypting
   */
  public static Cipher gcm(int mode, SecretKey key, String context, byte[] nonce)
      throws GeneralSecurityException {
    Cipher cipher = GCM.get();
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** HMAC-SHA-256, to be initialised with a key. */
  static Mac hmac() {
    return HMAC.get();
  }

  /** SHA-256 of these bytes; only complete inputs, because the engine is shared by the thread. */
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
