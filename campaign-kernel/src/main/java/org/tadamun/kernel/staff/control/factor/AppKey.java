package org.tadamun.kernel.staff.control.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that server and app share, and the codes that follow from it. The codes are six digits
 * for each step of 30 seconds (RFC 6238 with HMAC-SHA-1, the only one that all apps know). A
 * phone's clock may be wrong, and typing takes its time: the codes of one step before and after are
 * accepted too.
 *
 * @param text in Base32, of 160 bits
 */
public record AppKey(String text) {

  private static final int BYTES = 20;
  private static final int STEPS_APART = 1;
  private static final String HASH = "HmacSHA256";
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();
  private static final long STEP_SECONDS = CODES.getTimeStep().toSeconds();

  public static AppKey next() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new AppKey(Base32.of(bytes));
  }

  /** The step whose code this is, the earliest if several have it; empty if none has. */
  public OptionalLong stepOf(String code, Instant now) {
    long present = now.getEpochSecond() / STEP_SECONDS;
    return LongStream.rangeClosed(present - STEPS_APART, present + STEPS_APART)
        .filter(step -> isSame(code, codeAt(step)))
        .findFirst();
  }

  /** What the app shows in this step. */
  private String codeAt(long step) {
    try {
      return CODES.generateOneTimePasswordString(
          new SecretKeySpec(Base32.bytes(text), CODES.getAlgorithm()),
          Instant.ofEpochSecond(step * STEP_SECONDS),
          Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * The hash by which a recovery code is stored. It is made with this key, which is stored
   * encrypted, since all codes of sixteen digits could be tried. Whoever can decrypt the key has
   * the codes of the app as well.
   */
  public String hash(String recoveryCode) {
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(new SecretKeySpec(Base32.bytes(text), HASH));
      String meant = "recovery:" + RecoveryCodes.typed(recoveryCode);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(mac.doFinal(meant.getBytes(StandardCharsets.US_ASCII)));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public List<String> hashes(List<String> recoveryCodes) {
    return recoveryCodes.stream().map(this::hash).toList();
  }

  private static boolean isSame(String typed, String right) {
    return MessageDigest.isEqual(
        typed.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.US_ASCII));
  }

  /** Keeps the key out of logs. */
  @Override
  public String toString() {
    return "AppKey";
  }
}
