package org.tadamun.endorsements.endorsement.boundary;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.database.boundary.ListQuery;

/**
 * Which endorsements a list for staff shows. A null part does not filter.
 *
 * @param text any part of the displayed name or of the endorser's present name, in any language
 * @param dueBefore only promises that were due before this day
 */
public record EndorsementFilter(
    EndorsementState state,
    Scope scope,
    EndorsementKind kind,
    Capacity capacity,
    String country,
    String text,
    LocalDate dueBefore) {

  public static final EndorsementFilter ALL =
      new EndorsementFilter(null, null, null, null, null, null, null);

  /** Groups of endorsements: what the public sees, and what staff have to do next. */
  public enum Scope {
    /** Public now: the number that all pages show. */
    SHOWN,
    /** Published, but still under embargo. */
    EMBARGOED,
    /** Received and not yet published. */
    TO_DO,
    /** Promised, and the promised day is over. */
    OVERDUE,
    /** Published on a consent or a source that may be older than an edit of the words. */
    UNCOVERED;

    /** Returns the groups that are offered to a user with these permissions. */
    public static List<Scope> offered(Predicate<String> may) {
      return Arrays.stream(values()).filter(one -> may.test(one.permission())).toList();
    }

    /**
     * {@link #UNCOVERED} tells about consents, which only those may read who write endorsements.
     */
    private String permission() {
      return this == UNCOVERED ? Permission.ENDORSEMENT_WRITE : Permission.REPORT_READ;
    }
  }

  /** What a list is sorted by; rows with equal values by age. */
  public enum Order {
    NAME("e.endorser.sortKey"),
    COUNTRY("e.country"),
    KIND("e.kind"),
    CAPACITY("e.capacity"),
    STATE("e.state"),
    DAY("coalesce(e.sentOn, e.receivedOn)"),
    PROMISED_BY("e.promisedBy"),
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

  /** The permission that a caller needs for this filter. */
  String permission() {
    return scope == null ? Permission.REPORT_READ : scope.permission();
  }

  public static EndorsementFilter of(Scope scope) {
    return new EndorsementFilter(null, scope, null, null, null, null, null);
  }

  public static EndorsementFilter of(EndorsementState state) {
    return new EndorsementFilter(state, null, null, null, null, null, null);
  }
}
