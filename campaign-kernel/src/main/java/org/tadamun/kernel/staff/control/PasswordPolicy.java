package org.tadamun.kernel.staff.control;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.Violations;

/**
 * Which passwords are accepted: long ones that are hard to guess. No rule asks for digits or
 * special characters, since such rules make worse passwords (NIST SP 800-63B, 5.1.1.2).
 */
public final class PasswordPolicy {

  public static final int LEAST = 12;
  public static final int MOST = 128;
  private static final Set<String> COMMON = common();

  /** Knows some 30,000 leaked passwords, names, words, keyboard patterns, runs and repeats. */
  private static final Zxcvbn GUESSING = new Zxcvbn();

  /** Of the scores from 0 to 4, the first that takes a hundred million guesses. */
  private static final int SAFELY_UNGUESSABLE = 3;

  private PasswordPolicy() {}

  /** As {@link #judge}, for a password alone; throws if anything is wrong. */
  public static void check(String field, String password, String... own) {
    judge(new Violations(), field, password, own).throwIfAny();
  }

  /** As {@link #judge}, for a password typed twice; throws if anything in the form is wrong. */
  public static void checkTwice(
      Violations violations, String password, String repeated, String... own) {
    judge(violations, "password", password, own);
    if (!Objects.equals(password, repeated)) {
      violations.add("repeated", "kernel.error.password-differs");
    }
    violations.throwIfAny();
  }

  /**
   * @param violations of everything that was typed with it
   * @param field at which mistakes are shown
   * @param own the person's own words, such as name and address: none may be most of the password
   */
  public static Violations judge(
      Violations violations, String field, String password, String... own) {
    violations.required(field, password);
    if (password != null && !password.isBlank()) {
      int length = password.codePointCount(0, password.length());
      if (length < LEAST) {
        violations.add(field, "kernel.error.password-short", LEAST);
      } else if (length <= MOST && isGuessed(password, own)) {
        // Not for longer ones: with 4,000 characters the estimate takes minutes.
        violations.add(field, "kernel.error.password-known");
      }
      violations.maxLength(field, password, MOST);
    }
    return violations;
  }

  private static boolean isGuessed(String password, String... own) {
    String small = password.toLowerCase(Locale.ROOT);
    return COMMON.contains(small)
        || COMMON.contains(small.replaceAll("[^\\p{L}]", ""))
        || GUESSING.measure(password, words(own)).getScore() < SAFELY_UNGUESSABLE;
  }

  /** The person's own words, whole and in pieces. */
  private static List<String> words(String... own) {
    return Arrays.stream(own)
        .filter(Objects::nonNull)
        .flatMap(
            word ->
                Stream.concat(
                    Stream.of(word, word.replaceAll("@.*", "")),
                    Stream.of(word.split("[\\s@._-]+"))))
        .toList();
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
