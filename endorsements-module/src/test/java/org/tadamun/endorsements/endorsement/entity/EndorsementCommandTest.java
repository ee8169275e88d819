package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.ANNA;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.BILAL;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.CONSENT;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.PAGE;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.TODAY;
import static org.tadamun.endorsements.endorsement.entity.EndorsementSamples.YESTERDAY;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.endorsements.proof.entity.EvidenceKind;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("R2 R10: Commands of an endorsement in each state")
class EndorsementCommandTest {

  static Stream<Arguments> everyPair() {
    return Stream.of(EndorsementCommand.values())
        .flatMap(c -> Stream.of(EndorsementState.values()).map(s -> Arguments.of(c, s)));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyPair")
  @DisplayName("a command leads to its state with a log entry, or is refused and changes nothing")
  void everyPairIsDecided(EndorsementCommand command, EndorsementState state) {
    Endorsement endorsement = EndorsementSamples.in(state);
    int before = endorsement.events().size();
    if (command.isPossibleIn(state)) {
      run(command, endorsement);
      boolean stays =
          command == EndorsementCommand.FORGET
              || command == EndorsementCommand.ADD_EVIDENCE && state != EndorsementState.VERIFYING;
      boolean unproved = state == EndorsementState.VERIFIED || state == EndorsementState.APPROVED;
      EndorsementState after =
          command == EndorsementCommand.ERASE_PROOF
              ? unproved ? EndorsementState.VERIFYING : state
              : stays ? state : command.target();
      assertEquals(after, endorsement.state());
      EndorsementEvent last = endorsement.events().getLast();
      assertEquals(before + 1, endorsement.events().size());
      assertEquals(command.verb(), last.verb());
      assertEquals(state, last.from());
      assertEquals(after, last.to());
    } else {
      WrongState refusal =
          assertThrows(WrongState.class, () -> run(command, endorsement), command.verb());
      assertEquals(state.name(), refusal.state());
      assertEquals(command.verb(), refusal.verb());
      assertEquals(state, endorsement.state());
      assertEquals(before, endorsement.events().size());
    }
  }

  @ParameterizedTest(name = "{0} in {1}")
  @MethodSource("everyPair")
  @DisplayName("a command is refused for the state before its values are checked")
  void stateFirst(EndorsementCommand command, EndorsementState state) {
    Endorsement endorsement = EndorsementSamples.in(state);
    LocalDate promisedBy = endorsement.promisedBy();
    if (!command.isPossibleIn(state)) {
      WrongState refusal = assertThrows(WrongState.class, () -> runBadly(command, endorsement));
      assertEquals(command.verb(), refusal.verb());
      assertEquals(promisedBy, endorsement.promisedBy());
    }
  }

  /** Runs the command without the values that it needs. */
  private static void runBadly(EndorsementCommand command, Endorsement endorsement) {
    switch (command) {
      case PLEDGE -> endorsement.pledge(null, null, ANNA);
      case RECEIVE -> endorsement.receive(LocalDate.MAX, ANNA);
      case NOT_RECEIVED -> endorsement.notReceived(null, "", ANNA);
      case ADD_EVIDENCE -> endorsement.addEvidence(null, null, ANNA);
      case REJECT -> endorsement.reject(ANNA);
      case PUBLISH -> endorsement.publish(null, null, ANNA);
      default -> run(command, endorsement);
    }
  }

  private static void run(EndorsementCommand command, Endorsement endorsement) {
    switch (command) {
      case PLEDGE -> endorsement.pledge(YESTERDAY, "anna", ANNA);
      case DECLINE -> endorsement.decline(ANNA);
      case RECEIVE -> endorsement.receive(TODAY, ANNA);
      case LAPSE -> endorsement.lapse(ANNA);
      case NOT_RECEIVED -> endorsement.notReceived(YESTERDAY, "anna", ANNA);
      case REQUEST_PROOF -> endorsement.requestProof(ANNA);
      case ADD_EVIDENCE -> endorsement.addEvidence(EvidenceKind.PUBLIC_URL, PAGE, ANNA);
      case APPROVE -> endorsement.approve(BILAL);
      case REJECT -> endorsement.reject(EndorsementSamples.noted("a fake"));
      case PUBLISH -> endorsement.publish(CONSENT, null, ANNA);
      case UNPUBLISH -> endorsement.unpublish(ANNA);
      case WITHDRAW -> endorsement.withdraw(ANNA);
      case ERASE_PROOF -> endorsement.eraseProof(ANNA);
      case FORGET -> endorsement.forget(EndorsementSamples::union, ANNA);
    }
  }
}
