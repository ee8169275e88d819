package org.tadamun.kernel.campaign.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("A campaign in the archive")
class ArchivedCampaignTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "One of us is free.");
  private static final CampaignTexts TEXTS = new CampaignTexts(WORDS, null, null, List.of());

  private static void refuses(String verb, Runnable deed) {
    WrongState refusal = assertThrows(WrongState.class, deed::run);
    assertEquals("ARCHIVED", refusal.state());
    assertEquals(verb, refusal.verb());
  }

  @Test
  @DisplayName("R13: place and steps of figures cannot be changed in the archive")
  void settled() {
    Campaign campaign = CampaignTest.in(CampaignState.ARCHIVED);
    refuses("place", () -> campaign.place("PK", null, List.of("en"), campaign.zone(), null, NOW));
    refuses("merge small cells of", () -> campaign.mergeSmallCells(5, NOW));
  }

  @Test
  @DisplayName(
      "R13: texts and outcome words may be corrected in the archive, which counts as a change")
  void ended() {
    Campaign campaign = CampaignTest.in(CampaignState.LOST);
    Instant decided = campaign.decidedAt();
    campaign.archive(decided);
    campaign.describe(TEXTS, NOW);
    assertEquals(TEXTS, campaign.texts());
    assertEquals(NOW, campaign.modifiedAt());
    campaign.prepareOutcome(WORDS, NOW.plusSeconds(5));
    assertEquals(WORDS, campaign.outcomeText());
    assertEquals(NOW.plusSeconds(5), campaign.modifiedAt());
    assertEquals(CampaignState.LOST, campaign.outcome());
    assertEquals(decided, campaign.decidedAt());
    assertEquals(CampaignState.ARCHIVED, campaign.state());
  }

  @Test
  @DisplayName("R13: correcting an archived draft does not change the time of its last change")
  void thrownAway() {
    Campaign campaign = CampaignTest.in(CampaignState.ARCHIVED);
    Instant since = campaign.modifiedAt();
    campaign.describe(TEXTS, NOW);
    campaign.prepareOutcome(WORDS, NOW);
    assertEquals(TEXTS, campaign.texts());
    assertEquals(WORDS, campaign.outcomeText());
    assertEquals(since, campaign.modifiedAt());
  }
}
