package org.tadamun.kernel.problem.boundary;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * One mistake at one field: {@code consents[0].purpose}. The message is made at the edge, in the
 * caller's language; what was typed is never part of it.
 */
public record FieldError(String field, String messageKey, Object... arguments) {

  /** Where something else was chosen: those that fit there, as answers name them. */
  public static <E extends Enum<E>> String choices(Class<E> type, Predicate<E> fits) {
    return Arrays.stream(type.getEnumConstants())
        .filter(fits)
        .map(Enum::name)
        .collect(Collectors.joining(", "));
  }

  /** With the arguments themselves, where a record would name their array by a number of chance. */
  @Override
  public String toString() {
    return field + ": " + messageKey + Arrays.toString(arguments);
  }
}
