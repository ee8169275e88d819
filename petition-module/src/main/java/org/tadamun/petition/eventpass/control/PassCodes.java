package org.tadamun.petition.eventpass.control;

import java.security.SecureRandom;

/**
 * Codes that are read from a poster and typed on a telephone: twelve letters and digits of which no
 * two look alike. There are some 10^15 of them, and whoever guesses is held by the ordinary rate.
 */
public final class PassCodes {

  static final String LETTERS = "6789bcdfghjkmnpqrtw";
  private static final SecureRandom RANDOM = new SecureRandom();

  private PassCodes() {}

  public static String next(int length) {
    StringBuilder code = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      code.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
    }
    return code.toString();
  }
}
