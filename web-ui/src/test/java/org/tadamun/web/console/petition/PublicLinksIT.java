package org.tadamun.web.console.petition;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.PetitionAddress;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The links from a petition's pages to its public pages")
class PublicLinksIT extends FourEyes {

  private static final String VIEW = "View the public page";
  private static final String CSV = "Download as a table (CSV)";

  @Inject private PetitionAddress address;
  @Inject private Campaigns campaigns;
  @Inject private Petitions petitions;
  @Inject private Visitors visitors;

  @Test
  @DisplayName(
      "the links exist while the petition is public, and never for one that was not opened")
  void ofDrafts() throws Exception {
    Visitor who = visitors.of(anna);
    who.open("petition/edit" + address.of(petition)).requireWords(VIEW);
    who.open("petition/countries" + address.of(petition)).requireWords(VIEW, CSV);
    long campaign = petition.campaignId();
    PetitionView draft =
        Acting.as(
            anna,
            () -> petitions.create(campaign, World.unique("petition"), PetitionWorld.draft()));
    who.open("petition/edit" + address.of(draft)).require(200).requireNoWords(VIEW);
    who.open("petition/countries" + address.of(draft)).require(200).requireNoWords(VIEW, CSV);
    Acting.as(anna, () -> petitions.archive(draft.slug(), draft.version()));
    who.open("petition/edit" + address.of(draft)).require(200).requireNoWords(VIEW);
    who.open("petition/countries" + address.of(draft)).require(200).requireNoWords(VIEW, CSV);
  }

  @Test
  @DisplayName(
      "pages of an open petition say that nobody can sign while its campaign is paused or won")
  void notSignable() throws Exception {
    CampaignView live = campaigns.byId(petition.campaignId()).orElseThrow();
    assertNotSignable(null);
    Acting.as(anna, () -> campaigns.pause(live.slug(), live.version()));
    assertNotSignable("Paused");
    CampaignView paused = campaigns.byId(live.id()).orElseThrow();
    Acting.as(
        anna, () -> campaigns.decide(paused.slug(), paused.version(), CampaignState.WON, null));
    assertNotSignable("Won");
  }

  private void assertNotSignable(String state) {
    Visitor who = visitors.of(anna);
    for (String page :
        List.of(
            "petition/list" + address.campaignOf(petition),
            "petition/edit" + address.of(petition))) {
      Page shown = who.open(page).require(200).requireWords("Open");
      if (state == null) {
        shown.requireNoWords("nobody can sign");
      } else {
        shown.requireWords(
            "The campaign is in the state “" + state + "”: nobody can sign its petitions.");
      }
    }
  }
}
