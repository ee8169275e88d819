package org.tadamun.endorsements.wall.boundary;

import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Which endorsements a reader wants; what is null does not narrow.
 *
 * @param language given in it, or quoted in it
 */
public record WallFilter(String country, EndorsementKind kind, String language) {

  public static final WallFilter ALL = new WallFilter(null, null, null);

  /** As it stands in an address. */
  public static WallFilter parse(String country, String kind, String language) {
    String tag = blank(language);
    new Violations().language("lang", tag).throwIfAny();
    return new WallFilter(Page.country(country), kind(kind), tag);
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static EndorsementKind kind(String text) {
    try {
      return blank(text) == null ? null : EndorsementKind.valueOf(text.strip());
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInput("kind", "kernel.error.choice");
    }
  }
}
