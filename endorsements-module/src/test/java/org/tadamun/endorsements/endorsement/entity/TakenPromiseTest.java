package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.BILAL;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.NOW;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.YESTERDAY;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.proof.entity.Step;

@DisplayName("R21: Reminder state of a pledge")
class TakenPromiseTest {

  @Test
  @DisplayName("an owner who took the pledge counts as reminded; one who was given it does not")
  void takenCountsAsReminded() {
    Endorsement endorsement = EndorsementSamples.letter();
    endorsement.pledge(TODAY, "anna", ANNA);
    assertEquals(TODAY, endorsement.remindedOn());
    endorsement.pledge(TODAY, "bilal", ANNA);
    assertNull(endorsement.remindedOn(), "by a colleague");
    endorsement.pledge(YESTERDAY, "bilal", ANNA);
    assertNull(endorsement.remindedOn(), "another day before he was told of the first");
    endorsement.pledge(YESTERDAY, "anna", new Step("system", NOW, null));
    assertNull(endorsement.remindedOn(), "by an import");
  }

  @Test
  @DisplayName("the owner is to be reminded if a colleague changes the day")
  void otherDay() {
    Endorsement endorsement = EndorsementSamples.letter();
    endorsement.pledge(TODAY, "anna", ANNA);
    endorsement.pledge(TODAY, "anna", BILAL);
    assertEquals(TODAY, endorsement.remindedOn(), "the day that she knows");
    endorsement.pledge(YESTERDAY, "anna", BILAL);
    assertNull(endorsement.remindedOn());
    endorsement.pledge(YESTERDAY, "anna", BILAL);
    assertNull(endorsement.remindedOn(), "not told yet");
    endorsement.pledge(TODAY, "anna", ANNA);
    assertEquals(TODAY, endorsement.remindedOn());
  }

  @Test
  @DisplayName("the owner is to be reminded if a colleague renews a lapsed pledge")
  void renewed() {
    Endorsement endorsement = EndorsementSamples.letter();
    endorsement.pledge(YESTERDAY, "anna", ANNA);
    endorsement.lapse(BILAL);
    endorsement.pledge(YESTERDAY, "anna", BILAL);
    assertNull(endorsement.remindedOn());
  }

  @Test
  @DisplayName("the owner is to be reminded if a colleague says that the pledge did not arrive")
  void notArrived() {
    Endorsement endorsement = EndorsementSamples.letter();
    endorsement.pledge(YESTERDAY, "anna", ANNA);
    endorsement.receive(null, BILAL);
    endorsement.notReceived(null, null, BILAL);
    assertEquals("anna", endorsement.owner());
    assertNull(endorsement.remindedOn(), "she saw it arrive");
    endorsement.receive(null, BILAL);
    endorsement.notReceived(null, null, ANNA);
    assertEquals(TODAY, endorsement.remindedOn());
    endorsement.receive(null, BILAL);
    endorsement.notReceived(null, "bilal", BILAL);
    assertEquals(TODAY, endorsement.remindedOn(), "he takes it on himself");
  }

  @Test
  @DisplayName("R15: a pledge that did not arrive keeps its day unless another one is named")
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
