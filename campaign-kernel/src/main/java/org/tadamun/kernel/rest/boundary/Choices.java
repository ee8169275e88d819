package org.tadamun.kernel.rest.boundary;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/** Reads enumeration values from query parameters, in the same way for every list. */
public final class Choices {

  private Choices() {}

  /**
   * By the constants' names, as answers have them; like {@link #of(String, String, Class,
   * Function)}.
   */
  public static <E extends Enum<E>> E of(String field, String asked, Class<E> type) {
    return of(field, asked, type, Enum::name);
  }

  /**
   * By the constants' names in small letters.
   *
   * @return {@code usual} where the parameter is absent or blank
   */
  public static <E extends Enum<E>> E small(String field, String asked, E usual) {
    E chosen = of(field, asked, usual.getDeclaringClass(), Choices::small);
    return Objects.requireNonNullElse(chosen, usual);
  }

  /** The name in small letters, as in URLs. */
  public static String small(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /**
   * By a word for each constant, compared exactly; surrounding blanks are ignored.
   *
   * @return null where the parameter is absent or blank
   * @throws InvalidInput at this field, where no constant has the word
   */
  public static <E extends Enum<E>> E of(
      String field, String asked, Class<E> type, Function<E, String> word) {
    if (asked == null || asked.isBlank()) {
      return null;
    }
    String given = asked.strip();
    return Stream.of(type.getEnumConstants())
        .filter(one -> word.apply(one).equals(given))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInput(
                    field,
                    "kernel.error.choice-of",
                    Stream.of(type.getEnumConstants())
                        .map(word)
                        .collect(Collectors.joining(", "))));
  }
}
