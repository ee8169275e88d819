package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.text.entity.LocalizedText;

class CampaignViewTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "He is free.");

  private final Campaign campaign = campaign();

  private static Campaign campaign() {
    Organisation owner =
        new Organisation(
            "ptudc", LocalizedText.of("en", "PTUDC"), OrganisationKind.UNION, false, NOW);
    Campaign campaign =
        new Campaign("release", owner, List.of("ur", "en"), ZoneOffset.UTC, false, NOW);
    campaign.describe(
        new CampaignTexts(
            LocalizedText.of("ur", "رہائی"),
            null,
            null,
            List.of(LocalizedText.of("ur", "رہا کرو"))),
        NOW);
    return campaign;
  }

  private CampaignView view() {
    return CampaignView.of(campaign);
  }

  @Test
  @DisplayName("R1 a draft is not public, a live one is")
  void draft() {
    assertFalse(view().isPublic());
    campaign.goLive(NOW);
    assertTrue(view().isPublic());
  }

  @Test
  @DisplayName("R1 a campaign taken offline is not public until it is put online")
  void offline() {
    campaign.goLive(NOW);
    campaign.takeOffline(NOW);
    assertFalse(view().isPublic());
    campaign.putOnline(NOW);
    assertTrue(view().isPublic());
  }

  @Test
  @DisplayName("R1 a draft that was archived is not public")
  void discarded() {
    campaign.archive(NOW);
    assertFalse(view().isPublic());
  }

  @Test
  @DisplayName("what ended stays public")
  void ended() {
    campaign.goLive(NOW);
    campaign.decide(CampaignState.WON, null, NOW);
    assertTrue(view().isPublic());
    campaign.archive(NOW);
    assertTrue(view().isPublic());
  }

  @Test
  @DisplayName("prepared words of an outcome are in no answer before it is declared")
  void preparedWords() {
    campaign.goLive(NOW);
    campaign.prepareOutcome(WORDS, NOW);
    assertNull(CampaignAnswer.of(view()).outcomeText());
    assertNull(CampaignAnswer.of(view()).outcome());
    campaign.decide(CampaignState.WON, null, NOW);
    assertEquals(WORDS, CampaignAnswer.of(view()).outcomeText());
    assertEquals(CampaignState.WON, CampaignAnswer.of(view()).outcome());
  }

  @Test
  @DisplayName("R6 an archived campaign still tells its outcome, and its words")
  void archived() {
    campaign.goLive(NOW);
    campaign.decide(CampaignState.WON, WORDS, NOW);
    campaign.archive(NOW);
    assertEquals(WORDS, CampaignAnswer.of(view()).outcomeText());
    assertEquals(CampaignState.WON, CampaignAnswer.of(view()).outcome());
  }

  @Test
  @DisplayName("an answer names the source language first, the owner, and each partner")
  void answer() {
    Organisation partner =
        new Organisation(
            "unite", LocalizedText.of("en", "Unite"), OrganisationKind.UNION, false, NOW);
    campaign.join(partner, NOW);
    CampaignAnswer answer = CampaignAnswer.of(view());
    assertEquals("ur", answer.sourceLanguage());
    assertEquals("ptudc", answer.owner());
    assertEquals(
        List.of("ptudc", "unite"),
        answer.organisations().stream().map(CampaignAnswer.Partner::slug).toList());
    assertEquals(campaign.publicId(), answer.id());
    assertEquals(0, answer.version());
  }

  @Test
  @DisplayName("R7 slug and owner stay as they were made")
  void fixed() {
    CampaignRequest same = CampaignRequest.of(view());
    assertTrue(same.fixed(view()).isEmpty());
    for (String other : new String[] {"another", null}) {
      assertEquals(
          List.of("slug", "owner"),
          new CampaignRequest(
                  other, other, null, null, null, null, null, null, null, null, null, null)
              .fixed(view()).errors().stream().map(FieldError::field).toList());
    }
  }

  @Test
  @DisplayName("a language that was once kept twice is told once, so that other fields can change")
  void languageTwice() {
    campaign.place("PK", null, List.of("ur", "en", "ur"), ZoneOffset.UTC, null, NOW);
    assertEquals(List.of("ur", "en"), CampaignRequest.of(view()).languages());
  }

  @Test
  @DisplayName("what a patch starts from is what the campaign is")
  void patch() {
    CampaignRequest request = CampaignRequest.of(view());
    assertEquals(campaign.texts(), request.draft().texts());
    assertEquals(campaign.languages(), request.languages());
    assertEquals("Z", request.timeZone());
    assertEquals("ptudc", request.owner());
  }
}
