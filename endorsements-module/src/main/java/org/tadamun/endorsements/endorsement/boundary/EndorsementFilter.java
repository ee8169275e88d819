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
 * Which endorsements a list of staff shows; what is null does not narrow.
 *
 * @param text anything in the name that is shown or in the endorser's of today, in any language
 * @param dueBefore only promises of earlier days
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

  /** What the public sees, and what has to be done next. */
  public enum Scope {
    /** Public now: the number that every page tells. */
    SHOWN,
    /** Published, and waiting for the end of the embargo. */
    EMBARGOED,
    /** Received and not yet published. */
    TO_DO,
    /** Promised for a day that is over. */
    OVERDUE,
    /** Published on grounds that may be of before an edit. */
    UNCOVERED;

    /** Those that are offered to whoever may do this. */
    public static List<Scope> offered(Predicate<String> may) {
      return Arrays.stream(values()).filter(one -> may.test(one.permission())).toList();
    }

    /** What is said of consents is told to those alone who may read them. */
    private String permission() {
      return this == UNCOVERED ? Permission.ENDORSEMENT_WRITE : Permission.REPORT_READ;
    }
  }

  /** By what a list is sorted; equal ones by age. */
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
     * @param countries their codes in the order in which a list has them; null for that of the
     *     codes
     */
    public String path(String countries) {
      return this == COUNTRY ? ListQuery.named(path, countries) : path;
    }
  }

  /** What whoever asks by it has to be allowed. */
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
