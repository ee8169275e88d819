package org.tadamun.petition.batch.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.petition.batch.entity.BatchState.CHECKED;
import static org.tadamun.petition.batch.entity.BatchState.REJECTED;
import static org.tadamun.petition.batch.entity.BatchState.SUBMITTED;
import static org.tadamun.petition.batch.entity.BatchState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.petition.tally.entity.SignatureSource;

class BatchStateTest {

  private static final Map<BatchState, Set<BatchState>> FOLLOWERS =
      Map.of(
          SUBMITTED, EnumSet.of(CHECKED, REJECTED, WITHDRAWN),
          CHECKED, EnumSet.of(WITHDRAWN),
          REJECTED, EnumSet.noneOf(BatchState.class),
          WITHDRAWN, EnumSet.noneOf(BatchState.class));

  static Stream<Arguments> everyPair() {
    return Stream.of(BatchState.values())
        .flatMap(from -> Stream.of(BatchState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName("Each state of a batch may become exactly the states that the table allows")
  void pairs(BatchState from, BatchState to) {
    assertEquals(FOLLOWERS.get(from).contains(to), from.mayBecome(to));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R2: only a checked batch counts; a submitted one may still come to count")
  void counts(BatchState state) {
    assertEquals(state == CHECKED, state.counts());
    assertEquals(state == CHECKED || state == SUBMITTED, state.isAlive());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R4: each source of a batch has its own source in the tally")
  void sources(BatchSource source) {
    assertEquals(SignatureSource.valueOf(source.name()), source.counted());
  }
}
