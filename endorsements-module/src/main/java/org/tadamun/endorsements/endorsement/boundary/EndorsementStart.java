package org.tadamun.endorsements.endorsement.boundary;

import java.time.LocalDate;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.problem.boundary.InvalidInput;

/**
 * Where an endorsement begins.
 *
 * @param state {@code INVITED}, {@code PLEDGED} or {@code RECEIVED}; null where that is still to be
 *     said, which is a mistake, told with the others
 * @param promisedBy for a promise
 * @param owner for a promise: public id of the staff member who asks after it
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
