package org.tadamun.petition.version.boundary;

import java.util.List;

/**
 * Two texts of a petition in one language.
 *
 * @param language BCP 47
 * @param dir ltr or rtl
 */
public record TextComparison(
    String language, String dir, Difference title, Difference body, List<Difference> demands) {

  public boolean same() {
    return title.same() && body.same() && demands.stream().allMatch(Difference::same);
  }
}
