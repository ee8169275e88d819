package org.tadamun.endorsements.endorsement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("First state of an endorsement")
class EndorsementStartTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("an endorsement may begin as invited, pledged or received only")
  void states(EndorsementState state) {
    boolean allowed =
        state == EndorsementState.INVITED
            || state == EndorsementState.PLEDGED
            || state == EndorsementState.RECEIVED;
    if (allowed) {
      assertEquals(state, new EndorsementStart(state, null, null, null).state());
    } else {
      InvalidInput refusal =
          assertThrows(InvalidInput.class, () -> new EndorsementStart(state, null, null, null));
      FieldError told = refusal.errors().getFirst();
      assertEquals("state: kernel.error.choice-of[INVITED, PLEDGED, RECEIVED]", told.toString());
    }
  }

  @Test
  @DisplayName(
      "a first state that is absent is accepted here, as it is checked with the other fields")
  void unsaid() {
    assertNull(new EndorsementStart(null, null, null, null).state());
  }
}
