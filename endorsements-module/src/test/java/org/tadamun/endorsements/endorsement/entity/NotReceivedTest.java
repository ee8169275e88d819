package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was booked as arrived by mistake")
class NotReceivedTest {

  @Test
  @DisplayName("R15 is promised with the day and the owner on record where no other is named")
  void asOnRecord() {
    Endorsement endorsement = EndorsementSamples.letter();
    endorsement.pledge(TODAY, "anna", ANNA);
    endorsement.receive(TODAY, ANNA);
    endorsement.notReceived(null, null, ANNA);
    assertEquals(EndorsementState.PLEDGED, endorsement.state());
    assertEquals(TODAY, endorsement.promisedBy());
    assertEquals("anna", endorsement.owner());
    endorsement.receive(TODAY, ANNA);
    endorsement.notReceived(null, "bilal", ANNA);
    assertEquals(TODAY, endorsement.promisedBy());
    assertEquals("bilal", endorsement.owner());
  }
}
