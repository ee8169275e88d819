package org.tadamun.kernel.staff.control.factor;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.InvalidKeyException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.spec.SecretKeySpec;

/** What an app shows for a key that was typed into it. */
public final class AppCodes {

  private static final TimeBasedOneTimePasswordGenerator CODES =
      new TimeBasedOneTimePasswordGenerator();

  private AppCodes() {}

  /**
   * The code for this key at this moment.
   *
   * @param key upper and lower case do not matter
   */
  public static String at(String key, Instant moment) {
    SecretKeySpec typed = new SecretKeySpec(Base32.bytes(key), CODES.getAlgorithm());
    try {
      return CODES.generateOneTimePasswordString(typed, moment, Locale.ROOT);
    } catch (InvalidKeyException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
