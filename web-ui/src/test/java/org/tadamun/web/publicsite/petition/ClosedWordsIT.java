package org.tadamun.web.publicsite.petition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.ending.control.PastDays;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.signature.entity.PetitionClosed;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;

@InServer
@DisplayName("The words in place of the signing form")
class ClosedWordsIT extends FourEyes {

  private static final String CLOSED = "This petition is closed";
  private static final String PAUSED = "This petition is paused";

  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private PastDays past;
  @Inject private Petitions petitions;
  @Inject private TallyWorld tallyWorld;

  private void pauseCampaign() throws Exception {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(anna, () -> campaigns.pause(campaign.slug(), campaign.version()));
  }

  private void win() throws Exception {
    CampaignView now = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(anna, () -> campaigns.decide(now.slug(), now.version(), CampaignState.WON, null));
  }

  /** Checks that the state and the goal agree with the words in place of the form. */
  private void assertState(String state) {
    String page = Site.get("/en/petitions/" + petition.slug()).require(200).body();
    assertTrue(page.contains("State: " + state + "<"), page);
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    for (String place :
        List.of(
            "/en/petitions/" + petition.slug(),
            "/en/petitions/" + petition.slug() + "/countries",
            "/embed/en/petitions/" + petition.slug(),
            "/en/campaigns/" + campaign)) {
      String shown = Site.get(place).require(200).body();
      assertEquals(state.equals("Open"), shown.contains("<progress"), place);
      assertEquals(state.equals("Open"), shown.contains("1,000"), place);
    }
  }

  private void assertSaid(String said, String unsaid) {
    for (String place : List.of("/en/petitions/", "/embed/en/petitions/")) {
      String page = Site.get(place + petition.slug()).require(200).body();
      assertTrue(page.contains(said), page);
      assertFalse(page.contains(unsaid), page);
    }
  }

  @Test
  @DisplayName("say that the petition is closed after its last day, in a frame too")
  void over() {
    past.closesAt(petition.id(), clock.instant().minusSeconds(60));
    assertSaid(CLOSED, PAUSED);
    assertState("Closed");
    PetitionClosed refused =
        assertThrows(PetitionClosed.class, () -> tallyWorld.pending(petition, "SE"));
    assertEquals("petition.error.closed", refused.messageKey());
  }

  @Test
  @DisplayName("say that a paused petition is paused, and closed once the campaign is won")
  void paused() throws Exception {
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.pause(petition.slug(), version));
    assertSaid(PAUSED, CLOSED);
    assertState("Paused");
    win();
    assertSaid(CLOSED, PAUSED);
    assertState("Closed");
  }

  @Test
  @DisplayName(
      "say that a petition paused after its last day is closed, since it never opens again")
  void pausedWhenOver() throws Exception {
    past.closesAt(petition.id(), clock.instant().minusSeconds(60));
    int version = petitions.bySlug(petition.slug()).orElseThrow().version();
    Acting.as(anna, () -> petitions.pause(petition.slug(), version));
    assertSaid(CLOSED, PAUSED);
    assertState("Closed");
  }

  /** Checks the thank-you page, which a signer sees. */
  private void assertThanks(String said, String unsaid) {
    String page = Site.get("/en/thanks/" + petition.slug()).require(200).body();
    assertTrue(page.contains(said), page);
    assertFalse(page.contains(unsaid), page);
  }

  @Test
  @DisplayName("go with a thank-you page that asks to share only while the petition may open again")
  void shared() throws Exception {
    String share = "Share the petition";
    assertThanks(share, "pressure.<");
    pauseCampaign();
    assertThanks(share, "pressure.<");
    win();
    assertThanks("Every signature adds to the pressure.<", share);
  }

  @Test
  @DisplayName("say that the petition is closed once its campaign is won")
  void won() throws Exception {
    assertState("Open");
    win();
    assertSaid(CLOSED, PAUSED);
    assertState("Closed");
  }

  @Test
  @DisplayName("give the outcome of the campaign, with a link, until it is taken back")
  void outcome() throws Exception {
    String slug = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    assertSaid("/privacy/" + slug, "We won.");
    win();
    assertSaid("We won.", PAUSED);
    assertSaid("href=\"/en/campaigns/" + slug + "\"", PAUSED);
    assertTrue(Site.get("/en/").require(200).body().contains("We won."));
    CampaignView won = campaigns.byId(petition.campaignId()).orElseThrow();
    Acting.as(anna, () -> campaigns.takeOutcomeBack(slug, won.version()));
    assertSaid(PAUSED, "We won.");
  }

  @Test
  @DisplayName("say that signing begins later if it does")
  void ahead() {
    past.startsAt(petition.id(), clock.instant().plusSeconds(3600));
    assertSaid("Signing begins soon", CLOSED);
    assertState("Signing begins soon");
  }

  @Test
  @DisplayName("say that the petition is paused while its campaign is")
  void campaignPaused() throws Exception {
    pauseCampaign();
    assertSaid(PAUSED, CLOSED);
    assertState("Paused");
  }

  @Test
  @DisplayName("say closed after the last day even if the campaign is paused")
  void closedWinsOverPausedCampaign() throws Exception {
    past.closesAt(petition.id(), clock.instant().minusSeconds(60));
    pauseCampaign();
    assertSaid(CLOSED, PAUSED);
    assertState("Closed");
  }
}
