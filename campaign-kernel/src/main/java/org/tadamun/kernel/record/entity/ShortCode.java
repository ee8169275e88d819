package org.tadamun.kernel.record.entity;

import java.security.SecureRandom;

/**
 * Random codes that people read from a poster and type, or that end a link: letters and digits that
 * do not look alike. Twelve of them allow some 10^15 codes; a code says nothing about its owner.
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
