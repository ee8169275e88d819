package org.tadamun.actions.action.boundary.ending;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.AnswerSamples;
import org.tadamun.actions.action.boundary.since.Ended;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;

@DisplayName("Notice at an action that its campaign has ended")
class EndedTest {

  /** Midnight in London, where the new day has begun; the action ends at 19:00 UTC. */
  private static final Instant END = Instant.parse("2020-11-20T00:00:00Z");

  private static final CampaignView WON = AnswerSamples.ended(CampaignState.WON, END);

  private static final Instant OVER = Instant.parse("2020-11-20T19:00:00Z");

  @Test
  @DisplayName(
      "R3: the notice is shown for an action called for before the outcome, until it is over")
  void called() {
    Ended expected = new Ended(CampaignState.WON, LocalDate.of(2020, 11, 20));
    ActionView before = AnswerSamples.called(null);
    assertEquals(expected, before.ended(WON, OVER.minusSeconds(1)));
    assertNull(before.ended(WON, OVER));
    assertEquals(expected, AnswerSamples.called(END.minusSeconds(1)).ended(WON, END));
    assertEquals(expected, ActionAnswer.forThePublic(before, WON, END).ended());
    assertEquals(expected, ActionAnswer.forStaff(before, WON, END).ended());
  }

  @Test
  @DisplayName("R3: no notice is shown for an action called for since, nor in a live campaign")
  void decided() {
    assertNull(AnswerSamples.called(END).ended(WON, END));
    assertNull(AnswerSamples.called(END.plusSeconds(1)).ended(WON, END.plusSeconds(2)));
    assertNull(AnswerSamples.called(null).ended(AnswerSamples.RELEASE, END));
  }

  @Test
  @DisplayName(
      "R3: no notice is shown for an action created since, if the time of its call is unknown")
  void notForActionCreatedSince() {
    ActionView action = AnswerSamples.called(null);
    CampaignView before = AnswerSamples.ended(CampaignState.WON, action.createdAt());
    assertNull(action.ended(before, END));
    CampaignView after = AnswerSamples.ended(CampaignState.WON, action.createdAt().plusSeconds(1));
    assertEquals(CampaignState.WON, action.ended(after, END).outcome());
  }

  @Test
  @DisplayName("R3: the notice is shown again when an outcome is declared again")
  void anew() {
    ActionView kept = AnswerSamples.called(END);
    assertNull(kept.ended(WON, END));
    CampaignView again = AnswerSamples.ended(CampaignState.WON, END.plusSeconds(60));
    assertEquals(CampaignState.WON, kept.ended(again, END.plusSeconds(60)).outcome());
  }

  @ParameterizedTest
  @EnumSource(ActionState.class)
  @DisplayName("R3: the notice is shown for approved and postponed actions only")
  void states(ActionState state) {
    ActionView action = AnswerSamples.moved(state, false);
    assertEquals(state.isStillOn(false), action.ended(WON, END) != null);
  }
}
