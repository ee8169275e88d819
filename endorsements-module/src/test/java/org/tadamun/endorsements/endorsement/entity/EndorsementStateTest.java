package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.APPROVED;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.DECLINED;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.INVITED;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.LAPSED;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.PLEDGED;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.PUBLISHED;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.RECEIVED;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.REJECTED;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.VERIFIED;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.VERIFYING;
import static org.tadamun.endorsements.endorsement.entity.EndorsementState.WITHDRAWN;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.kernel.problem.boundary.WrongState;

@DisplayName("States of an endorsement")
class EndorsementStateTest {

  private static final Map<EndorsementState, Set<EndorsementState>> ALLOWED =
      Map.ofEntries(
          Map.entry(INVITED, EnumSet.of(PLEDGED, DECLINED, RECEIVED, WITHDRAWN)),
          Map.entry(PLEDGED, EnumSet.of(PLEDGED, RECEIVED, LAPSED, WITHDRAWN)),
          Map.entry(LAPSED, EnumSet.of(PLEDGED, RECEIVED, WITHDRAWN)),
          Map.entry(RECEIVED, EnumSet.of(VERIFYING, PLEDGED, REJECTED, WITHDRAWN)),
          Map.entry(VERIFYING, EnumSet.of(VERIFIED, REJECTED, WITHDRAWN)),
          Map.entry(VERIFIED, EnumSet.of(APPROVED, REJECTED, WITHDRAWN, VERIFYING)),
          Map.entry(APPROVED, EnumSet.of(PUBLISHED, REJECTED, VERIFIED, WITHDRAWN, VERIFYING)),
          Map.entry(PUBLISHED, EnumSet.of(APPROVED, WITHDRAWN)),
          Map.entry(DECLINED, EnumSet.noneOf(EndorsementState.class)),
          Map.entry(REJECTED, EnumSet.noneOf(EndorsementState.class)),
          Map.entry(WITHDRAWN, EnumSet.noneOf(EndorsementState.class)));

  static Stream<Arguments> everyPair() {
    return Stream.of(EndorsementState.values())
        .flatMap(from -> Stream.of(EndorsementState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName("each pair of states is allowed exactly if the table of this test lists it")
  void everyPairIsDecided(EndorsementState from, EndorsementState to) {
    assertEquals(ALLOWED.get(from).contains(to), from.mayBecome(to));
    if (from == to || from.mayBecome(to)) {
      assertDoesNotThrow(() -> from.requireLeadsTo(to, "edit"));
    } else {
      WrongState refusal = assertThrows(WrongState.class, () -> from.requireLeadsTo(to, "edit"));
      assertEquals(List.of(from, to), refusal.states());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a state has ended if no state may follow it")
  void ended(EndorsementState state) {
    assertEquals(ALLOWED.get(state).isEmpty(), state.hasEnded());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R1: only a pledge is late, and only after its day")
  void late(EndorsementState state) {
    LocalDate day = EndorsementSamples.TODAY;
    assertEquals(state == PLEDGED, state.isLate(day.minusDays(1), day));
    assertFalse(state.isLate(day, day));
    assertFalse(state.isLate(day.plusDays(1), day));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("each command leads only to a state that may follow")
  void commandsKeepToTheStates(EndorsementCommand command) {
    for (EndorsementState from : EndorsementState.values()) {
      boolean stays =
          command.target() == null
              || command == EndorsementCommand.ADD_EVIDENCE && from != VERIFYING;
      if (command.isPossibleIn(from) && !stays) {
        assertTrue(from.mayBecome(command.target()), from + " " + command);
      }
    }
  }

  @Test
  @DisplayName("each step between states has a command, except steps back")
  void statesHaveCommands() {
    ALLOWED.forEach(
        (from, next) ->
            next.forEach(
                to -> {
                  boolean led =
                      EndorsementCommand.possibleIn(from).stream()
                          .filter(c -> c != EndorsementCommand.ADD_EVIDENCE || from == VERIFYING)
                          .anyMatch(command -> command.target() == to);
                  assertEquals(!isBack(from, to), led, from + " to " + to);
                }));
  }

  private static boolean isBack(EndorsementState from, EndorsementState to) {
    return from == APPROVED && to == VERIFIED
        || (from == APPROVED || from == VERIFIED) && to == VERIFYING;
  }

  @Test
  @DisplayName("a command is found by its name in the API")
  void words() {
    assertEquals("request-proof", EndorsementCommand.REQUEST_PROOF.verb());
    assertEquals(
        EndorsementCommand.ADD_EVIDENCE, EndorsementCommand.ofVerb("add-evidence").orElseThrow());
    assertFalse(EndorsementCommand.ofVerb("REQUEST_PROOF").isPresent());
    assertFalse(EndorsementCommand.ofVerb("delete").isPresent());
  }
}
