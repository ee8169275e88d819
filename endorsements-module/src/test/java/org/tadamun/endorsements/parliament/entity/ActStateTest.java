package org.tadamun.endorsements.parliament.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.endorsements.parliament.entity.ActState.ADOPTED;
import static org.tadamun.endorsements.parliament.entity.ActState.ANSWERED;
import static org.tadamun.endorsements.parliament.entity.ActState.DEBATED;
import static org.tadamun.endorsements.parliament.entity.ActState.IN_PREPARATION;
import static org.tadamun.endorsements.parliament.entity.ActState.LAPSED_WITH_SESSION;
import static org.tadamun.endorsements.parliament.entity.ActState.RAISED;
import static org.tadamun.endorsements.parliament.entity.ActState.REJECTED;
import static org.tadamun.endorsements.parliament.entity.ActState.SCHEDULED;
import static org.tadamun.endorsements.parliament.entity.ActState.TABLED;
import static org.tadamun.endorsements.parliament.entity.ActState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("States of a parliamentary act")
class ActStateTest {

  private static final Set<ActState> NONE = EnumSet.noneOf(ActState.class);
  private static final Map<ActState, Set<ActState>> ALLOWED =
      Map.of(
          IN_PREPARATION, EnumSet.of(RAISED, TABLED, LAPSED_WITH_SESSION, WITHDRAWN),
          RAISED, EnumSet.of(TABLED, SCHEDULED, DEBATED, ANSWERED),
          TABLED,
              EnumSet.of(
                  SCHEDULED, DEBATED, ANSWERED, ADOPTED, REJECTED, LAPSED_WITH_SESSION, WITHDRAWN),
          SCHEDULED,
              EnumSet.of(DEBATED, ANSWERED, ADOPTED, REJECTED, LAPSED_WITH_SESSION, WITHDRAWN),
          DEBATED, EnumSet.of(ANSWERED, ADOPTED, REJECTED, LAPSED_WITH_SESSION, WITHDRAWN),
          ANSWERED, EnumSet.of(SCHEDULED, DEBATED),
          ADOPTED, NONE,
          REJECTED, NONE,
          LAPSED_WITH_SESSION, NONE,
          WITHDRAWN, NONE);

  static Stream<Arguments> everyPair() {
    return Stream.of(ActState.values())
        .flatMap(from -> Stream.of(ActState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName("each pair of states is allowed exactly if the table of this test lists it")
  void everyPairIsDecided(ActState from, ActState to) {
    assertEquals(ALLOWED.get(from).contains(to), from.mayBecome(to));
  }

  @ParameterizedTest(name = "{0} back to {1}")
  @MethodSource("everyPair")
  @DisplayName("a state may be undone to any state that it may follow")
  void undone(ActState from, ActState to) {
    assertEquals(ALLOWED.get(to).contains(from), from.mayBeUndoneTo(to));
  }

  @Test
  @DisplayName(
      "IN_PREPARATION and WITHDRAWN are never done; SCHEDULED and LAPSED_WITH_SESSION may be")
  void done() {
    Set<ActState> counted = EnumSet.copyOf(ActState.DONE);
    assertTrue(counted.addAll(ActState.DONE_IF_BEFORE));
    assertEquals(EnumSet.complementOf(EnumSet.of(IN_PREPARATION, WITHDRAWN)), counted);
    assertEquals(EnumSet.of(SCHEDULED, LAPSED_WITH_SESSION), ActState.DONE_IF_BEFORE);
    assertEquals(EnumSet.of(IN_PREPARATION, SCHEDULED), ActState.AHEAD);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a state has ended if no state may follow it")
  void ended(ActState state) {
    assertEquals(ALLOWED.get(state).isEmpty(), state.hasEnded());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("an act may begin in any state but withdrawn")
  void first(ActState state) {
    assertEquals(state != WITHDRAWN, state.canBeFirst());
  }
}
