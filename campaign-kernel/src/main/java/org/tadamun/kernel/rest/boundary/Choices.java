package org.tadamun.kernel.rest.boundary;

import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/** What a list is narrowed to, as its address has it: read in one way, whatever the list. */
public final class Choices {

  private Choices() {}

  /** By the names that answers have for them; as {@link #of(String, String, Class, Function)}. */
  public static <E extends Enum<E>> E of(String field, String asked, Class<E> type) {
    return of(field, asked, type, Enum::name);
  }

  /**
   * By their names in small letters.
   *
   * @return the usual one where none is asked for, or a blank one
   */
  public static <E extends Enum<E>> E small(String field, String asked, E usual) {
    E chosen = of(field, asked, usual.getDeclaringClass(), Choices::small);
    return Objects.requireNonNullElse(chosen, usual);
  }

  /** As an address has the name, and the answer to it. */
  public static String small(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }

  /**
   * By words of their own, each to the letter; blanks around it do not matter.
   *
   * @return null where none is asked for, or a blank one
   * @throws InvalidInput at this field, where there is none of this word
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
