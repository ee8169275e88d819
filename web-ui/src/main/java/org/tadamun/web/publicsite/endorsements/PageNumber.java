package org.tadamun.web.publicsite.endorsements;

import org.tadamun.kernel.problem.boundary.NotFound;

/** The page of a long list that an address names; 404 before the first and after the last. */
record PageNumber(int number, int size) {

  private static final int MOST = 10_000;

  static PageNumber parse(String text, int size) {
    try {
      int number = text == null ? 1 : Integer.parseInt(text);
      if (number >= 1 && number <= MOST) {
        return new PageNumber(number, size);
      }
    } catch (NumberFormatException noNumber) {
      // Refused below, together with numbers out of range.
    }
    throw new NotFound();
  }

  int first() {
    return (number - 1) * size;
  }

  /**
   * Refuses pages after the last: otherwise thousands of empty pages could be requested and cached.
   * The first page exists even for an empty list.
   */
  void requireWithin(long total) {
    if (number > 1 && first() >= total) {
      throw new NotFound();
    }
  }

  boolean hasNext(long total) {
    return (long) number * size < total;
  }
}
