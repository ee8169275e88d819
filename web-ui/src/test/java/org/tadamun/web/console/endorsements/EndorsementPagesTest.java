package org.tadamun.web.console.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;

@DisplayName("Steps on the page of an endorsement")
class EndorsementPagesTest {

  @Test
  @DisplayName("approval is the first step of a verified one, not a further proof")
  void verified() {
    assertEquals(
        List.of("approve", "add-evidence", "reject"),
        EndorsementPages.nextFirst(
            List.of("add-evidence", "approve", "reject"), EndorsementState.VERIFIED));
  }

  @Test
  @DisplayName("publication is the first step of an approved one")
  void approved() {
    assertEquals(
        List.of("publish", "add-evidence", "reject", "withdraw"),
        EndorsementPages.nextFirst(
            List.of("add-evidence", "reject", "publish", "withdraw"), EndorsementState.APPROVED));
  }

  @Test
  @DisplayName("that a promise was kept comes before its change")
  void pledged() {
    assertEquals(
        List.of("receive", "withdraw", "pledge"),
        EndorsementPages.nextFirst(
            List.of("pledge", "receive", "withdraw"), EndorsementState.PLEDGED));
  }
}
