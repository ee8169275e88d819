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
  @DisplayName("R1: a draft is not public, a live campaign is")
  void draft() {
    assertFalse(view().isPublic());
    campaign.goLive(NOW);
    assertTrue(view().isPublic());
  }

  @Test
  @DisplayName("R1: a campaign taken offline is not public until it is put online")
  void offline() {
    campaign.goLive(NOW);
    campaign.takeOffline(NOW);
    assertFalse(view().isPublic());
    campaign.putOnline(NOW);
    assertTrue(view().isPublic());
  }

  @Test
  @DisplayName("R1: a draft that was archived is not public")
  void discarded() {
    campaign.archive(NOW);
    assertFalse(view().isPublic());
  }

  @Test
  @DisplayName("a campaign that ended stays public, also in the archive")
  void ended() {
    campaign.goLive(NOW);
    campaign.decide(CampaignState.WON, null, NOW);
    assertTrue(view().isPublic());
    campaign.archive(NOW);
    assertTrue(view().isPublic());
  }

  @Test
  @DisplayName("no answer contains the prepared words of an outcome before the outcome is declared")
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
  @DisplayName(
      "R6: the answer for an archived campaign still has its outcome and the outcome's words")
  void archived() {
    campaign.goLive(NOW);
    campaign.decide(CampaignState.WON, WORDS, NOW);
    campaign.archive(NOW);
    assertEquals(WORDS, CampaignAnswer.of(view()).outcomeText());
    assertEquals(CampaignState.WON, CampaignAnswer.of(view()).outcome());
  }

  @Test
  @DisplayName(
      "the answer has the source language, the owner, and every organisation with the owner first")
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
  @DisplayName(
      "R7: a request that changes slug or owner of a campaign is refused, with both fields named")
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
  @DisplayName("a language that is stored twice appears once in the answer")
  void languageTwice() {
    campaign.place("PK", null, List.of("ur", "en", "ur"), ZoneOffset.UTC, null, NOW);
    assertEquals(List.of("ur", "en"), CampaignRequest.of(view()).languages());
  }

  @Test
  @DisplayName("a patch starts from the texts, languages, zone and owner that the campaign has")
  void patch() {
    CampaignRequest request = CampaignRequest.of(view());
    assertEquals(campaign.texts(), request.draft().texts());
    assertEquals(campaign.languages(), request.languages());
    assertEquals("Z", request.timeZone());
    assertEquals("ptudc", request.owner());
  }
}
