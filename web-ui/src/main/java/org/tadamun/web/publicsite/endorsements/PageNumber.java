package org.tadamun.web.publicsite.endorsements;

import org.tadamun.kernel.problem.boundary.NotFound;

/** Which page of a long list an address means; none is before the first or behind the last. */
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
   * Whoever counts on finds no page, or each of thousands would be made and kept for nobody. The
   * first there is also of an empty list.
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
