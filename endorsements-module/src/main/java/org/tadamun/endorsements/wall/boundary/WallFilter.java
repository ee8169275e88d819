package org.tadamun.endorsements.wall.boundary;

import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Which endorsements a reader wants. A null part does not filter.
 *
 * @param language of the endorsement or of a quote; without a region it includes all regions
 */
public record WallFilter(String country, EndorsementKind kind, String language) {

  public static final WallFilter ALL = new WallFilter(null, null, null);

  /** Reads the filter from query parameters. */
  public static WallFilter parse(String country, String kind, String language) {
    String tag = language == null || language.isBlank() ? null : language.strip();
    new Violations().language("lang", tag).throwIfAny();
    return new WallFilter(
        Page.country(country), Choices.of("kind", kind, EndorsementKind.class), tag);
  }
}
