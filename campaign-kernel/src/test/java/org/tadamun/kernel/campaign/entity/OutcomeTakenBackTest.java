package org.tadamun.kernel.campaign.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R6: Taking back an outcome that was declared by mistake")
class OutcomeTakenBackTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "He is free.");

  @ParameterizedTest
  @EnumSource(names = {"WON", "PARTLY_WON", "LOST"})
  @DisplayName(
      "the campaign is paused again, the words stay prepared, and another outcome can be declared")
  void takenBack(CampaignState end) {
    Campaign campaign = CampaignTest.in(end);
    campaign.prepareOutcome(WORDS, NOW.minusSeconds(9));
    campaign.takeOutcomeBack(NOW);
    assertEquals(CampaignState.PAUSED, campaign.state());
    assertNull(campaign.outcome());
    assertNull(campaign.decidedAt());
    assertEquals(WORDS, campaign.outcomeText());
    assertEquals(NOW, campaign.modifiedAt());
    campaign.goLive(NOW);
    campaign.decide(CampaignState.LOST, null, NOW);
    assertEquals(CampaignState.LOST, campaign.outcome());
    assertEquals(WORDS, campaign.outcomeText());
  }

  @ParameterizedTest
  @EnumSource(names = {"DRAFT", "LIVE", "PAUSED", "ARCHIVED"})
  @DisplayName("in any state without an outcome to take back, the refusal names state and verb")
  void refused(CampaignState state) {
    Campaign campaign = CampaignTest.in(state);
    WrongState refusal = assertThrows(WrongState.class, () -> campaign.takeOutcomeBack(NOW));
    assertEquals(state.name(), refusal.state());
    assertEquals("take back the outcome of", refusal.verb());
    assertEquals(state, campaign.state());
  }
}
