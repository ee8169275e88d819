package org.tadamun.petition.signature.boundary.search;

import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * Limits a list to the signatures of one import that their owners have not confirmed; for
 * moderators of all countries. No index contains the import, but the range of ids of its signatures
 * is known (docs/adr/100).
 *
 * @param importId its public id
 * @param number its internal id; 0, which no import has, before it was looked up
 * @param first the lowest id of a signature that it entered
 * @param last the highest one
 */
public record ImportFilter(String importId, long number, long first, long last) {

  /** The field's name in a query and in messages. */
  public static final String FIELD = "importId";

  private static final int LETTERS_MOST = 22;

  /** A filter that is not looked up yet, which matches nothing. */
  private static ImportFilter asked(String importId) {
    return new ImportFilter(importId, 0, 0, -1);
  }

  /** Whether it can be the id of an import. */
  public static boolean isId(String text) {
    return text.matches("[\\w-]{1," + LETTERS_MOST + "}");
  }

  /**
   * The filter from a query.
   *
   * @return null for null or a blank text
   * @throws InvalidInput where it cannot be the id of an import
   */
  static ImportFilter parse(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    if (!isId(text.strip())) {
      throw unknown();
    }
    return asked(text.strip());
  }

  /** The error for an id that no import has, or a withdrawn one. */
  public static InvalidInput unknown() {
    return new InvalidInput(FIELD, "kernel.error.choice");
  }
}
