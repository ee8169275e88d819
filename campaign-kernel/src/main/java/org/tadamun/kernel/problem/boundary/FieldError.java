package org.tadamun.kernel.problem.boundary;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One mistake at one field, such as {@code consents[0].purpose}. The message is made by the REST
 * and web layers in the caller's language; it never contains what was typed.
 */
public record FieldError(String field, String messageKey, Object... arguments) {

  /** The values that would have been allowed, as answers write them, for the message. */
  public static <E extends Enum<E>> String choices(Class<E> type, Predicate<E> fits) {
    return Arrays.stream(type.getEnumConstants())
        .filter(fits)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }

  /** Prints the arguments; a record would print the array's identity instead. */
  @Override
  public String toString() {
    return field + ": " + messageKey + Arrays.toString(arguments);
  }
}
