package org.tadamun.endorsements.endorser.boundary;

import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Which endorsers a list shows; what is null does not narrow.
 *
 * @param text anything in a name, in any language, however it is spelled
 */
public record EndorserFilter(EndorserKind kind, String country, String text) {

  public static final EndorserFilter ALL = new EndorserFilter(null, null, null);

  /** As it stands in an address. */
  static EndorserFilter parse(String kind, String country, String text) {
    return new EndorserFilter(
        Choices.of("kind", kind, EndorserKind.class), Page.country(country), text);
  }

  /** By what a list is sorted; equal ones by age. */
  public enum Order {
    NAME("e.sortKey"),
    COUNTRY("e.country"),
    KIND("e.kind"),
    MODIFIED("e.modifiedAt");

    private final String path;

    Order(String path) {
      this.path = path;
    }

    /**
     * @param countries their codes in the order in which a list has them; null for that of the
     *     codes
     */
    public String path(String countries) {
      return this == COUNTRY ? ListQuery.named(path, countries) : path;
    }
  }
}
