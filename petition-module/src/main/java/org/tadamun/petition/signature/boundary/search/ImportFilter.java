package org.tadamun.petition.signature.boundary.search;

import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * What one import has brought, as far as it is not its owners' own by now: for moderators of all
 * countries. No index has the import of a signature; but it knows between which numbers its own lie
 * (docs/adr/100).
 *
 * @param importId its public id
 * @param number nought before it was looked up, which is that of no import
 * @param first the lowest number of a signature that it brought
 * @param last the highest one
 */
public record ImportFilter(String importId, long number, long first, long last) {

  /** At which a mistake stands, in an address and in an order. */
  public static final String FIELD = "importId";

  private static final int LETTERS_MOST = 22;

  /** One that is not looked up yet: nothing is of it. */
  private static ImportFilter asked(String importId) {
    return new ImportFilter(importId, 0, 0, -1);
  }

  /** Whether it can be the id of one. */
  public static boolean isId(String text) {
    return text.matches("[\\w-]{1," + LETTERS_MOST + "}");
  }

  /**
   * @return null where none is asked for, or a blank one
   * @throws InvalidInput where it cannot be the id of one
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

  /** There is none of this id, or it was withdrawn. */
  public static InvalidInput unknown() {
    return new InvalidInput(FIELD, "kernel.error.choice");
  }
}
