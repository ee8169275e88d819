package org.tadamun.endorsements.endorser.boundary;

import org.tadamun.endorsements.endorser.entity.EndorserKind;

/**
 * Which endorsers a list shows; what is null does not narrow.
 *
 * @param text anything in a name, in any language, accents or not
 */
public record EndorserFilter(EndorserKind kind, String country, String text) {

  public static final EndorserFilter ALL = new EndorserFilter(null, null, null);

  /** By what a list is sorted; equal ones by age. */
  public enum Order {
    NAME("e.sortName"),
    COUNTRY("e.country"),
    KIND("e.kind"),
    MODIFIED("e.modifiedAt");

    private final String path;

    Order(String path) {
      this.path = path;
    }

    public String path() {
      return path;
    }
  }
}
