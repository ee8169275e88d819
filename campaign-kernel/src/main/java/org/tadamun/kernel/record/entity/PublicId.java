package org.tadamun.kernel.record.entity;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Public ids: 128 random bits as 22 characters of {@code [A-Za-z0-9_-]}. None begins with a hyphen,
 * which spreadsheets take for a formula and commands for an option.
 */
public final class PublicId {

  public static final int LENGTH = 22;
  private static final int BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private PublicId() {}

  public static String next() {
    byte[] bytes = new byte[BYTES];
    String id;
    do {
      RANDOM.nextBytes(bytes);
      id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    } while (id.startsWith("-"));
    return id;
  }
}
