package org.tadamun.endorsements.parliament.boundary;

import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;

/**
 * Which acts a list shows; what is null does not narrow.
 *
 * @param shown whether everybody can read of it
 * @param done whether it was done: neither only planned, nor taken back, nor over before it began
 */
public record ActFilter(ActState state, ActKind kind, String country, Boolean shown, Boolean done) {

  public static final ActFilter ALL = new ActFilter(null, null, null, null, null);
  public static final ActFilter SHOWN = new ActFilter(null, null, null, true, null);

  /** The number that every page tells. */
  public static final ActFilter DONE = new ActFilter(null, null, null, true, true);

  /** Public, and in no number. */
  public static final ActFilter NOT_DONE = new ActFilter(null, null, null, true, false);

  /** Public, over, and in no number. */
  public static ActFilter givenUp(ActState state) {
    return new ActFilter(state, null, null, true, false);
  }

  /** By what a list is sorted; equal ones by age. */
  public enum Order {
    COUNTRY("a.country"),
    KIND("a.kind"),
    STATE("a.state"),
    TABLED("a.tabledOn"),
    NEXT("a.nextOn"),
    MODIFIED("a.modifiedAt");

    private final String path;

    Order(String path) {
      this.path = path;
    }

    public String path() {
      return path;
    }
  }
}
