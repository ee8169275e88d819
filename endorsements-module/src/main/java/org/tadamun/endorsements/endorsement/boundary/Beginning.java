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
public record Beginning(EndorsementState state, LocalDate promisedBy, String owner, String note) {

  public static final Beginning INVITED = new Beginning(EndorsementState.INVITED, null, null, null);
  public static final Beginning RECEIVED =
      new Beginning(EndorsementState.RECEIVED, null, null, null);

  public static Beginning pledged(LocalDate promisedBy, String owner) {
    return new Beginning(EndorsementState.PLEDGED, promisedBy, owner, null);
  }

  public Beginning {
    if (state != null
        && state != EndorsementState.INVITED
        && state != EndorsementState.PLEDGED
        && state != EndorsementState.RECEIVED) {
      throw new InvalidInput("state", "kernel.error.choice");
    }
  }
}
