package org.tadamun.endorsements.endorser.boundary;

import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.rest.boundary.Choices;
import org.tadamun.kernel.rest.boundary.Page;

/**
 * Which endorsers a list shows. A null part does not filter.
 *
 * @param text any part of a name, in any language and spelling
 */
public record EndorserFilter(EndorserKind kind, String country, String text) {

  public static final EndorserFilter ALL = new EndorserFilter(null, null, null);

  /** Reads the filter from query parameters. */
  static EndorserFilter parse(String kind, String country, String text) {
    return new EndorserFilter(
        Choices.of("kind", kind, EndorserKind.class), Page.country(country), text);
  }

  /** What a list is sorted by; rows with equal values by age. */
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
     * Returns the JPQL expression to sort by.
     *
     * @param countries the country codes in the order of their names; null sorts by the codes
     *     themselves
     */
    public String path(String countries) {
      return this == COUNTRY ? ListQuery.named(path, countries) : path;
    }
  }
}
