package org.tadamun.endorsements.parliament.boundary;

import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.database.boundary.ListQuery;

/**
 * Which acts a list shows; what is null does not narrow.
 *
 * @param shown whether everybody can read of it
 * @param done whether it was done: neither only planned, nor taken back, nor over before it began
 * @param text anything in its title or number, or in the name of a sponsor, as it stands there or
 *     as that is today, in any language
 */
public record ActFilter(
    ActState state, ActKind kind, String country, Boolean shown, Boolean done, String text) {

  public static final ActFilter ALL = new ActFilter(null, null, null, null, null, null);
  public static final ActFilter SHOWN = new ActFilter(null, null, null, true, null, null);

  /** The number that every page tells. */
  public static final ActFilter DONE = new ActFilter(null, null, null, true, true, null);

  /** Public, and in no number. */
  public static final ActFilter NOT_DONE = new ActFilter(null, null, null, true, false, null);

  /** Public, over, and in no number. */
  public static ActFilter givenUp(ActState state) {
    return new ActFilter(state, null, null, true, false, null);
  }

  /** What a reader sees of the number that every page tells. */
  public enum Scope {
    /** Public and done: the number itself. */
    COUNTED(true, true),
    /** Public, and in no number: only planned, taken back, or over before it began. */
    NOT_COUNTED(true, false),
    /** Without a source. */
    NOT_SHOWN(false, null);

    private final Boolean shown;
    private final Boolean done;

    Scope(Boolean shown, Boolean done) {
      this.shown = shown;
      this.done = done;
    }
  }

  /**
   * @param scope null for all
   */
  public static ActFilter of(
      Scope scope, ActState state, ActKind kind, String country, String text) {
    return scope == null
        ? new ActFilter(state, kind, country, null, null, text)
        : new ActFilter(state, kind, country, scope.shown, scope.done, text);
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

    /**
     * @param countries their codes in the order in which a list has them; null for that of the
     *     codes
     */
    public String path(String countries) {
      return this == COUNTRY ? ListQuery.named(path, countries) : path;
    }
  }
}
