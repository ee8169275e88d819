package org.tadamun.petition.signature.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.petition.signature.entity.SignatureState.CONFIRMED;
import static org.tadamun.petition.signature.entity.SignatureState.EXPIRED;
import static org.tadamun.petition.signature.entity.SignatureState.HELD;
import static org.tadamun.petition.signature.entity.SignatureState.INVALIDATED;
import static org.tadamun.petition.signature.entity.SignatureState.PENDING;
import static org.tadamun.petition.signature.entity.SignatureState.WITHDRAWN;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class SignatureStateTest {

  private static final Map<SignatureState, Set<SignatureState>> FOLLOWERS =
      Map.of(
          PENDING, EnumSet.of(CONFIRMED, HELD, INVALIDATED, WITHDRAWN, EXPIRED),
          CONFIRMED, EnumSet.of(HELD, INVALIDATED, WITHDRAWN),
          HELD, EnumSet.of(PENDING, CONFIRMED, INVALIDATED, WITHDRAWN, EXPIRED),
          INVALIDATED, EnumSet.of(PENDING, CONFIRMED, HELD, WITHDRAWN, EXPIRED),
          WITHDRAWN, EnumSet.of(PENDING),
          EXPIRED, EnumSet.of(PENDING, WITHDRAWN));

  static Stream<Arguments> everyPair() {
    return Stream.of(SignatureState.values())
        .flatMap(from -> Stream.of(SignatureState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName("Each state of a signature may become exactly the states that the table allows")
  void pairs(SignatureState from, SignatureState to) {
    assertEquals(FOLLOWERS.get(from).contains(to), from.mayBecome(to));
  }

  @ParameterizedTest(name = "{0} back to {1}")
  @MethodSource("everyPair")
  @DisplayName("A confirmed or held signature can be undone to PENDING, and no other pair can")
  void undone(SignatureState from, SignatureState to) {
    boolean expected = EnumSet.of(CONFIRMED, HELD).contains(from) && to == PENDING;
    assertEquals(expected, from.mayBeUndoneTo(to));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R5: only confirmed signatures count")
  void counts(SignatureState state) {
    assertEquals(state == CONFIRMED, state.counts());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Pending, confirmed and held signatures are alive")
  void alive(SignatureState state) {
    assertEquals(EnumSet.of(PENDING, CONFIRMED, HELD).contains(state), state.isAlive());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("No imported signature is pending or expired")
  void imported(SignatureState state) {
    assertEquals(!EnumSet.of(PENDING, EXPIRED).contains(state), state.mayBeImported());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A name may be shown of signatures that are alive or invalidated")
  void shown(SignatureState state) {
    assertEquals(state.isAlive() || state == INVALIDATED, state.mayBeShown());
  }
}
