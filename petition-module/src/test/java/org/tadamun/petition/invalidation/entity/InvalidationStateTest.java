package org.tadamun.petition.invalidation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.petition.invalidation.entity.InvalidationState.CANCELLED;
import static org.tadamun.petition.invalidation.entity.InvalidationState.DONE;
import static org.tadamun.petition.invalidation.entity.InvalidationState.PROPOSED;
import static org.tadamun.petition.invalidation.entity.InvalidationState.REVERTED;
import static org.tadamun.petition.invalidation.entity.InvalidationState.REVERTING;
import static org.tadamun.petition.invalidation.entity.InvalidationState.RUNNING;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class InvalidationStateTest {

  private static final Map<InvalidationState, Set<InvalidationState>> FOLLOWERS =
      Map.of(
          PROPOSED, EnumSet.of(RUNNING, CANCELLED),
          RUNNING, EnumSet.of(DONE, CANCELLED),
          DONE, EnumSet.of(REVERTING),
          CANCELLED, EnumSet.of(REVERTING),
          REVERTING, EnumSet.of(REVERTED),
          REVERTED, Set.of());

  static Stream<Arguments> everyPair() {
    return Stream.of(InvalidationState.values())
        .flatMap(from -> Stream.of(InvalidationState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName("Each state of a rule may become exactly the states that the table allows")
  void pairs(InvalidationState from, InvalidationState to) {
    assertEquals(FOLLOWERS.get(from).contains(to), from.mayBecome(to));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R4: a rule is at work only while RUNNING or REVERTING")
  void work(InvalidationState state) {
    assertEquals(EnumSet.of(RUNNING, REVERTING).contains(state), state.isAtWork());
  }
}
