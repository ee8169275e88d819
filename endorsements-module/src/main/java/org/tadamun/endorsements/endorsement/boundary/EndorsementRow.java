package org.tadamun.endorsements.endorsement.boundary;

import java.time.Instant;
import java.time.LocalDate;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.DisplayedAs;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * One endorsement in a list for staff.
 *
 * @param addressee the addressee's name as recorded with the endorsement, or null
 * @param to the addressee as it is now, without its contact data, or null
 * @param day when it was sent, else when it was received, or null
 * @param owner public id of the staff member who asks after the promise, or null
 * @param shown whether everybody can read it now
 */
public record EndorsementRow(
    String id,
    DisplayedAs displayedAs,
    String country,
    Capacity capacity,
    EndorsementKind kind,
    EndorsementState state,
    LocalizedText addressee,
    AddresseeView to,
    LocalDate day,
    LocalDate promisedBy,
    String owner,
    Instant embargoUntil,
    boolean shown,
    boolean sample,
    Instant modifiedAt) {

  static EndorsementRow of(Endorsement endorsement, AddresseeView to, Instant now) {
    return new EndorsementRow(
        endorsement.publicId(),
        endorsement.displayedAs(),
        endorsement.country(),
        endorsement.capacity(),
        endorsement.kind(),
        endorsement.state(),
        endorsement.nameOf(to == null ? null : to.name()),
        to,
        endorsement.day(),
        endorsement.promisedBy(),
        endorsement.owner(),
        endorsement.embargoUntil(),
        endorsement.isShownAt(now),
        endorsement.isSample(),
        endorsement.modifiedAt());
  }

  public LocalizedText name() {
    return displayedAs.name();
  }

  /** Whether the endorser's name was erased. */
  public boolean isForgotten() {
    return LocalizedText.orNull(name()) == null;
  }
}
