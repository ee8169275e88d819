package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.endorsements.endorsement.entity.Endorsement;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("How endorsements begin and stand in lists")
class BeginningTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("only as an invitation, a promise, or what has arrived")
  void states(EndorsementState state) {
    boolean allowed =
        state == EndorsementState.INVITED
            || state == EndorsementState.PLEDGED
            || state == EndorsementState.RECEIVED;
    if (allowed) {
      assertEquals(state, new Beginning(state, null, null, null).state());
    } else {
      assertThrows(InvalidInput.class, () -> new Beginning(state, null, null, null));
    }
  }

  @Test
  @DisplayName("as an invitation where nothing is said")
  void invited() {
    assertEquals(EndorsementState.INVITED, new Beginning(null, null, null, null).state());
  }

  @Test
  @DisplayName("R1 a promise is late after its day, and a kept one never")
  void overdue() {
    Endorsement pledged = EndorsementSamples.in(EndorsementState.PLEDGED);
    assertTrue(row(pledged).isOverdueOn(EndorsementSamples.TODAY));
    assertFalse(row(pledged).isOverdueOn(EndorsementSamples.YESTERDAY));
    pledged.receive(EndorsementSamples.TODAY, EndorsementSamples.ANNA);
    assertFalse(row(pledged).isOverdueOn(EndorsementSamples.TODAY));
    assertFalse(row(pledged).shown());
  }

  private static EndorsementRow row(Endorsement endorsement) {
    return EndorsementRow.of(endorsement, EndorsementSamples.NOW);
  }
}
