package org.tadamun.endorsements.endorsement.boundary;

import java.time.LocalDate;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * The state in which an endorsement is created.
 *
 * @param state {@code INVITED}, {@code PLEDGED} or {@code RECEIVED}; null is reported as a mistake
 *     together with those of the draft
 * @param promisedBy for a promise only
 * @param owner for a promise only: public id of the staff member who asks after it
 */
public record EndorsementStart(
    EndorsementState state, LocalDate promisedBy, String owner, String note) {

  public static final EndorsementStart INVITED =
      new EndorsementStart(EndorsementState.INVITED, null, null, null);
  public static final EndorsementStart RECEIVED =
      new EndorsementStart(EndorsementState.RECEIVED, null, null, null);

  public static EndorsementStart pledged(LocalDate promisedBy, String owner) {
    return new EndorsementStart(EndorsementState.PLEDGED, promisedBy, owner, null);
  }

  public EndorsementStart {
    if (state != null && !isFirst(state)) {
      throw InvalidInput.among("state", EndorsementState.class, EndorsementStart::isFirst);
    }
  }

  private static boolean isFirst(EndorsementState state) {
    return state == EndorsementState.INVITED
        || state == EndorsementState.PLEDGED
        || state == EndorsementState.RECEIVED;
  }
}
