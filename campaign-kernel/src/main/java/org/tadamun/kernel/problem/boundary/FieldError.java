package org.tadamun.kernel.problem.boundary;

import java.util.Arrays;

/**
 * One mistake at one field: {@code consents[0].purpose}. The message is made at the edge, in the
 * caller's language; what was typed is never part of it.
 */
public record FieldError(String field, String messageKey, Object... arguments) {

  /** With the arguments themselves, where a record would name their array by a number of chance. */
  @Override
  public String toString() {
    return field + ": " + messageKey + Arrays.toString(arguments);
  }
}
