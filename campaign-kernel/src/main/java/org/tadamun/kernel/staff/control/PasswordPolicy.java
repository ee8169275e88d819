package org.tadamun.kernel.staff.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * Which passwords are accepted: long ones that nobody guesses first. No rule asks for digits or
 * signs, since such rules make worse passwords (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordPolicy {

  public static final int LEAST = 12;
  public static final int MOST = 128;
  private static final Set<String> COMMON = common();

  private PasswordPolicy() {}

  /** As {@link #judge}, where nothing else was typed. */
  public static void check(String field, String password, String... own) {
    judge(new Violations(), field, password, own).throwIfAny();
  }

  /**
   * @param violations of all that was typed with it
   * @param field at which mistakes are shown
   * @param own words that are his own, such as name and address: none may be most of the password
   */
  public static Violations judge(
      Violations violations, String field, String password, String... own) {
    violations.required(field, password);
    if (password != null && !password.isBlank()) {
      int length = password.codePointCount(0, password.length());
      if (length < LEAST) {
        violations.add(field, "kernel.error.password-short", LEAST);
      } else if (isGuessed(password, own)) {
        violations.add(field, "kernel.error.password-known");
      }
      violations.maxLength(field, password, MOST);
    }
    return violations;
  }

  private static boolean isGuessed(String password, String... own) {
    String small = password.toLowerCase(Locale.ROOT);
    String letters = small.replaceAll("[^\\p{L}]", "");
    return COMMON.contains(small)
        || COMMON.contains(letters)
        || small.chars().distinct().count() < 5
        || isRun(small)
        || isMostlyOwn(small, own);
  }

  /** 123456789012, abcdefghijkl and the like, up or down. */
  private static boolean isRun(String text) {
    int steps = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Math.abs(text.charAt(i) - text.charAt(i - 1)) == 1) {
        steps++;
      }
    }
    return steps >= text.length() * 3 / 4;
  }

  private static boolean isMostlyOwn(String password, String... own) {
    for (String word : own) {
      String whole = word == null ? "" : word.toLowerCase(Locale.ROOT);
      if (isMost(whole, password) || isMost(whole.replaceAll("@.*", ""), password)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMost(String part, String password) {
    return part.length() >= 4 && password.replace(part, "").length() < LEAST / 2;
  }

  private static Set<String> common() {
    try (var in = PasswordPolicy.class.getResourceAsStream("/passwords/common.txt");
        var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
