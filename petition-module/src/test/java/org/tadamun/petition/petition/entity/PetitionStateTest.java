package org.tadamun.petition.petition.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.petition.petition.entity.PetitionState.ANSWERED;
import static org.tadamun.petition.petition.entity.PetitionState.ARCHIVED;
import static org.tadamun.petition.petition.entity.PetitionState.CLOSED;
import static org.tadamun.petition.petition.entity.PetitionState.DELIVERED;
import static org.tadamun.petition.petition.entity.PetitionState.DRAFT;
import static org.tadamun.petition.petition.entity.PetitionState.IN_REVIEW;
import static org.tadamun.petition.petition.entity.PetitionState.OPEN;
import static org.tadamun.petition.petition.entity.PetitionState.PAUSED;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class PetitionStateTest {

  private static final Map<PetitionState, Set<PetitionState>> FOLLOWERS =
      Map.of(
          DRAFT, EnumSet.of(IN_REVIEW, OPEN, ARCHIVED),
          IN_REVIEW, EnumSet.of(DRAFT, OPEN),
          OPEN, EnumSet.of(PAUSED, CLOSED),
          PAUSED, EnumSet.of(OPEN, CLOSED),
          CLOSED, EnumSet.of(DELIVERED, ARCHIVED),
          DELIVERED, EnumSet.of(ANSWERED, ARCHIVED),
          ANSWERED, EnumSet.of(ARCHIVED),
          ARCHIVED, EnumSet.noneOf(PetitionState.class));

  static Stream<Arguments> everyPair() {
    return Stream.of(PetitionState.values())
        .flatMap(from -> Stream.of(PetitionState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName("Each state of a petition may become exactly the states that the table allows")
  void pairs(PetitionState from, PetitionState to) {
    assertEquals(FOLLOWERS.get(from).contains(to), from.mayBecome(to));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Signatures can be confirmed while the petition is open or paused")
  void takesConfirmations(PetitionState state) {
    assertEquals(EnumSet.of(OPEN, PAUSED).contains(state), state.takesConfirmations());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R4: drafts and petitions in review are not public and cannot be signed yet")
  void beforeSigning(PetitionState state) {
    boolean before = EnumSet.of(DRAFT, IN_REVIEW).contains(state);
    assertEquals(before, state.isBeforeSigning());
    assertEquals(!before, state.isPublic());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A petition is over from its closing on")
  void over(PetitionState state) {
    assertEquals(
        EnumSet.range(PetitionState.CLOSED, PetitionState.ARCHIVED).contains(state),
        state.isOver());
  }
}
