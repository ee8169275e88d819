package org.tadamun.kernel.campaign.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.kernel.campaign.entity.CampaignState.ARCHIVED;
import static org.tadamun.kernel.campaign.entity.CampaignState.DRAFT;
import static org.tadamun.kernel.campaign.entity.CampaignState.LIVE;
import static org.tadamun.kernel.campaign.entity.CampaignState.LOST;
import static org.tadamun.kernel.campaign.entity.CampaignState.PARTLY_WON;
import static org.tadamun.kernel.campaign.entity.CampaignState.PAUSED;
import static org.tadamun.kernel.campaign.entity.CampaignState.WON;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignStateTest {

  private static final Map<CampaignState, Set<CampaignState>> FOLLOWERS =
      Map.of(
          DRAFT, EnumSet.of(LIVE, ARCHIVED),
          LIVE, EnumSet.of(PAUSED, WON, PARTLY_WON, LOST),
          PAUSED, EnumSet.of(LIVE, WON, PARTLY_WON, LOST),
          WON, EnumSet.of(ARCHIVED),
          PARTLY_WON, EnumSet.of(WON, ARCHIVED),
          LOST, EnumSet.of(WON, ARCHIVED),
          ARCHIVED, EnumSet.noneOf(CampaignState.class));

  static Stream<Arguments> everyPair() {
    return Stream.of(CampaignState.values())
        .flatMap(from -> Stream.of(CampaignState.values()).map(to -> Arguments.of(from, to)));
  }

  @ParameterizedTest(name = "{0} to {1}")
  @MethodSource("everyPair")
  @DisplayName("each pair of states is allowed exactly if the table of this test lists it")
  void pairs(CampaignState from, CampaignState to) {
    assertEquals(FOLLOWERS.get(from).contains(to), from.mayBecome(to));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R1: a draft is not public, nor an archived campaign that never was live")
  void isPublic(CampaignState state) {
    assertEquals(state != DRAFT, state.isPublic(true));
    assertEquals(state != DRAFT && state != ARCHIVED, state.isPublic(false));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R1: only a draft or a campaign with an outcome may be archived")
  void archived(CampaignState state) {
    assertEquals(state.isOutcome() || state == DRAFT, state.mayBecome(ARCHIVED));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("only the state LIVE counts as running")
  void isRunning(CampaignState state) {
    assertEquals(state == LIVE, state.isRunning());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("WON, PARTLY_WON and LOST are the outcomes")
  void isOutcome(CampaignState state) {
    assertEquals(EnumSet.of(WON, PARTLY_WON, LOST).contains(state), state.isOutcome());
  }
}
