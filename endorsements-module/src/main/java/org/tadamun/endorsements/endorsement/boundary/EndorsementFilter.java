package org.tadamun.endorsements.endorsement.boundary;

import java.time.LocalDate;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;

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
    UNCOVERED
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

    public String path() {
      return path;
    }
  }

  public static EndorsementFilter of(Scope scope) {
    return new EndorsementFilter(null, scope, null, null, null, null, null);
  }

  public static EndorsementFilter of(EndorsementState state) {
    return new EndorsementFilter(state, null, null, null, null, null, null);
  }
}
