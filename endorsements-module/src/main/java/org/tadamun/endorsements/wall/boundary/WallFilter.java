package org.tadamun.endorsements.wall.boundary;

import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Which endorsements a reader wants; what is null does not narrow.
 *
 * @param language given in it, or quoted in it, in whatever region where it names none
 */
public record WallFilter(String country, EndorsementKind kind, String language) {

  public static final WallFilter ALL = new WallFilter(null, null, null);

  /** As it stands in an address. */
  public static WallFilter parse(String country, String kind, String language) {
    String tag = language == null || language.isBlank() ? null : language.strip();
    new Violations().language("lang", tag).throwIfAny();
    return new WallFilter(
        Page.country(country), Choices.of("kind", kind, EndorsementKind.class), tag);
  }
}
