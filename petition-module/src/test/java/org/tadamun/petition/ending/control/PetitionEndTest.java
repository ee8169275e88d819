package org.tadamun.petition.ending.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.ending.entity.EndingCause;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.petition.entity.lastday.Reopening;

@DisplayName("End of a petition that nobody closes")
class PetitionEndTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant LONG_AGO = NOW.minus(Duration.ofDays(14));
  private static final Instant LATELY = LONG_AGO.plusSeconds(1);

  private static PetitionView petition(PetitionState state, Instant closesAt) {
    return petition(state, closesAt, null);
  }

  private static PetitionView petition(PetitionState state, Instant closesAt, Instant pausedAt) {
    return new PetitionView(
        1,
        "p",
        7,
        "release",
        state,
        1,
        1,
        null,
        null,
        null,
        null,
        0,
        null,
        NOW,
        closesAt,
        pausedAt,
        List.of(),
        null,
        Reopening.NONE,
        NOW,
        NOW,
        0);
  }

  private static CampaignView campaign(CampaignState state, Instant decidedAt) {
    return campaign(state, false, decidedAt);
  }

  private static CampaignView campaign(CampaignState state, boolean offline, Instant decidedAt) {
    return new CampaignView(
        7,
        "c",
        "release",
        state,
        offline,
        false,
        null,
        null,
        null,
        List.of("en"),
        ZoneOffset.UTC,
        null,
        null,
        null,
        null,
        decidedAt,
        null,
        List.of(),
        NOW,
        NOW,
        0);
  }

  private static Optional<EndingCause> end(PetitionState state, Instant closesAt) {
    return PetitionEnd.of(petition(state, closesAt), campaign(CampaignState.LIVE, null), NOW);
  }

  private static Optional<EndingCause> decided(PetitionState state, Instant decidedAt) {
    return PetitionEnd.of(petition(state, null), campaign(CampaignState.WON, decidedAt), NOW);
  }

  @Test
  @DisplayName("R1: a petition ends 14 days after its last day, not before")
  void lastDay() {
    assertEquals(Optional.of(EndingCause.LAST_DAY), end(PetitionState.OPEN, LONG_AGO));
    assertEquals(Optional.empty(), end(PetitionState.OPEN, LATELY));
    assertEquals(Optional.empty(), end(PetitionState.OPEN, NOW.plusSeconds(1)));
    assertEquals(Optional.empty(), end(PetitionState.OPEN, null));
  }

  @Test
  @DisplayName("R4: the last day of a petition does not end it while it or its campaign is paused")
  void paused() {
    assertEquals(Optional.empty(), end(PetitionState.PAUSED, LONG_AGO));
    PetitionView over = petition(PetitionState.OPEN, LONG_AGO);
    CampaignView waiting = campaign(CampaignState.PAUSED, null);
    assertEquals(Optional.empty(), PetitionEnd.of(over, waiting, NOW));
  }

  @Test
  @DisplayName("R4: an offline campaign keeps its petition open, but for R2, unless it is archived")
  void offline() {
    PetitionView over = petition(PetitionState.OPEN, LONG_AGO);
    CampaignView hidden = campaign(CampaignState.LIVE, true, null);
    assertEquals(Optional.empty(), PetitionEnd.of(over, hidden, NOW));
    CampaignView won = campaign(CampaignState.WON, true, LONG_AGO);
    assertEquals(Optional.of(EndingCause.OUTCOME), PetitionEnd.of(over, won, NOW));
    CampaignView archived = campaign(CampaignState.ARCHIVED, true, null);
    assertEquals(Optional.of(EndingCause.LAST_DAY), PetitionEnd.of(over, archived, NOW));
  }

  @Test
  @DisplayName("R2: a petition ends 14 days after the outcome of its campaign, paused or not")
  void outcome() {
    assertEquals(Optional.of(EndingCause.OUTCOME), decided(PetitionState.OPEN, LONG_AGO));
    assertEquals(Optional.of(EndingCause.OUTCOME), decided(PetitionState.PAUSED, LONG_AGO));
    assertEquals(Optional.empty(), decided(PetitionState.OPEN, LATELY));
    assertEquals(Optional.empty(), decided(PetitionState.PAUSED, LATELY));
  }

  @Test
  @DisplayName("R4: an outcome during a pause ends the petition only 14 days after the outcome")
  void decidedInAPause() {
    PetitionView waited = petition(PetitionState.OPEN, LONG_AGO, LONG_AGO.minusSeconds(1));
    CampaignView won = campaign(CampaignState.WON, LATELY);
    assertEquals(Optional.empty(), PetitionEnd.of(waited, won, NOW));
    CampaignView longWon = campaign(CampaignState.WON, LONG_AGO);
    assertEquals(Optional.of(EndingCause.OUTCOME), PetitionEnd.of(waited, longWon, NOW));
  }

  @Test
  @DisplayName(
      "R2: the outcome of an archived campaign ends its petition; a paused campaign does not")
  void campaigns() {
    PetitionView open = petition(PetitionState.OPEN, null);
    CampaignView archived = campaign(CampaignState.ARCHIVED, LONG_AGO);
    assertEquals(Optional.of(EndingCause.OUTCOME), PetitionEnd.of(open, archived, NOW));
    CampaignView waiting = campaign(CampaignState.PAUSED, null);
    assertEquals(Optional.empty(), PetitionEnd.of(open, waiting, NOW));
    PetitionView over = petition(PetitionState.OPEN, LONG_AGO);
    CampaignView thrownAway = campaign(CampaignState.ARCHIVED, null);
    assertEquals(Optional.of(EndingCause.LAST_DAY), PetitionEnd.of(over, thrownAway, NOW));
  }

  @ParameterizedTest
  @EnumSource(
      value = PetitionState.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"OPEN", "PAUSED"})
  @DisplayName("A petition that is not open or paused is never closed")
  void neverOpenOrClosed(PetitionState state) {
    assertEquals(Optional.empty(), end(state, LONG_AGO));
    assertEquals(Optional.empty(), decided(state, LONG_AGO));
  }
}
