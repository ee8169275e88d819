package org.tadamun.kernel.staff.control.factor;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;

/**
 * Codes for people who lost their phone: sixteen random digits, which every keyboard has, in groups
 * of four.
 */
public final class RecoveryCodes {

  public static final int COUNT = 10;

  private static final long BOUND = 10_000_000_000_000_000L;
  private static final SecureRandom RANDOM = new SecureRandom();

  private RecoveryCodes() {}

  public static List<String> make() {
    return Stream.generate(() -> grouped("%016d".formatted(RANDOM.nextLong(BOUND))))
        .limit(COUNT)
        .toList();
  }

  /** The text in groups of four, to be read. */
  public static String grouped(String text) {
    return text.replaceAll(".{4}(?=.)", "$0 ");
  }

  /**
   * The digits of a typed code of either kind: in ASCII, whichever digits the keyboard has, and
   * without what stands between them.
   */
  static String typed(String text) {
    StringBuilder meant = new StringBuilder();
    String all = text == null ? "" : text;
    all.codePoints()
        .filter(Character::isDigit)
        .forEach(each -> meant.append(Character.digit(each, 10)));
    return meant.toString();
  }
}
