package org.tadamun.endorsements.parliament.boundary;

import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.database.boundary.ListQuery;

/**
 * Which acts a list shows. A null part does not filter.
 *
 * @param shown whether the act is public
 * @param done whether the act was done: not only planned, withdrawn, or lapsed before it was tabled
 * @param text any part of the title or number, or of a sponsor's recorded or present name, in any
 *     language
 */
public record ActFilter(
    ActState state, ActKind kind, String country, Boolean shown, Boolean done, String text) {

  public static final ActFilter ALL = new ActFilter(null, null, null, null, null, null);
  public static final ActFilter SHOWN = new ActFilter(null, null, null, true, null, null);

  /** The number that all pages show. */
  public static final ActFilter DONE = new ActFilter(null, null, null, true, true, null);

  /** Public, but in no figure. */
  public static final ActFilter NOT_DONE = new ActFilter(null, null, null, true, false, null);

  /** Public acts that ended in this state without being done. */
  public static ActFilter givenUp(ActState state) {
    return new ActFilter(state, null, null, true, false, null);
  }

  /** The groups of acts, as they relate to the number that all pages show. */
  public enum Scope {
    /** Public and done: the number itself. */
    COUNTED(true, true),
    /** Public, but in no figure: only planned, withdrawn, or lapsed before it was tabled. */
    NOT_COUNTED(true, false),
    /** Not public, mostly because it has no source. */
    NOT_SHOWN(false, null);

    private final Boolean shown;
    private final Boolean done;

    Scope(Boolean shown, Boolean done) {
      this.shown = shown;
      this.done = done;
    }
  }

  /**
   * Returns a filter.
   *
   * @param scope null for all acts
   */
  public static ActFilter of(
      Scope scope, ActState state, ActKind kind, String country, String text) {
    return scope == null
        ? new ActFilter(state, kind, country, null, null, text)
        : new ActFilter(state, kind, country, scope.shown, scope.done, text);
  }

  /** What a list is sorted by; rows with equal values by age. */
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
