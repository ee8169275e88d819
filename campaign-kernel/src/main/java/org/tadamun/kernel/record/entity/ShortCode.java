package org.tadamun.kernel.record.entity;

import java.security.SecureRandom;

/**
 * Codes that are read from a poster, typed on a telephone and stand at the end of a link: letters
 * and digits of which no two look alike. Of twelve there are some 10^15, by chance alone: such a
 * code says nothing about whose it is.
 */
public final class ShortCode {

  public static final String LETTERS = "6789bcdfghjkmnpqrtw";
  private static final SecureRandom RANDOM = new SecureRandom();

  private ShortCode() {}

  public static String next(int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
