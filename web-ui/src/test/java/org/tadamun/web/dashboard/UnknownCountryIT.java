package org.tadamun.web.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("Signatures from no known country")
class UnknownCountryIT extends FourEyes {

  private static final Pattern TILE =
      Pattern.compile("(?s)<a\\b[^>]*id=\"tile-countries\"[^>]*>(.*?)</a>");
  private static final Pattern ROW = Pattern.compile("<tr data-ri=");

  @Inject private BatchWorld batchWorld;
  @Inject private Campaigns campaigns;
  @Inject private TallyWorld tallyWorld;
  @Inject private Visitors visitors;

  @Test
  @DisplayName("tally R5: are in the total, but in no number of countries and no row of a country")
  void apart() throws Exception {
    tallyWorld.sign(petition, "SE");
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("ZZ", 3));
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    Visitor who = visitors.coordinator(campaign);
    Page dashboard = who.open("dashboard?campaign=" + campaign.slug()).require(200);
    Matcher tile = TILE.matcher(dashboard.html());
    assertTrue(tile.find());
    assertEquals("1", tile.group(1).replaceAll("(?s)<[^>]*>", "").replaceAll("[^0-9]", ""));
    Page list = list(who);
    assertEquals(1, ROW.matcher(list.html()).results().count());
    list.requireWords("3 signatures are from no known country");
  }

  private Visitor coordinator() {
    return visitors.coordinator(campaigns.byId(petition.campaignId()).orElseThrow());
  }

  private Page list(Visitor who) {
    String campaign = campaigns.byId(petition.campaignId()).orElseThrow().slug();
    return who.open("petition/countries?campaign=" + campaign + "&petition=" + petition.slug())
        .require(200);
  }

  @Test
  @DisplayName("keep the countries page from saying that no signature counts")
  void alone() throws Exception {
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("ZZ", 3));
    Page list = list(coordinator());
    assertEquals(0, ROW.matcher(list.html()).results().count());
    list.requireWords("3 signatures are from no known country");
    list.requireNoWords("No signature counts yet.");
  }

  @Test
  @DisplayName("link to their list only if all of them are single signatures, not from a batch")
  void listed() throws Exception {
    tallyWorld.signFromNowhere(petition);
    Page list = list(coordinator());
    list.follow("One signature is from no known country")
        .require(200)
        .requireWords("Unknown country", "Amal");
    PetitionView other = petition;
    petition = petitionWorld.open(campaigns.byId(other.campaignId()).orElseThrow());
    tallyWorld.signFromNowhere(petition);
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("ZZ", 3));
    Page counted = list(coordinator());
    counted.requireWords("4 signatures are from no known country");
    assertTrue(counted.links("from no known country").isEmpty());
  }

  @Test
  @DisplayName("that do not exist, like all others, leave \"No signature counts yet.\"")
  void notAnySignature() {
    list(coordinator()).requireWords("No signature counts yet.");
  }

  @Test
  @DisplayName("are below the countries on the public page, however many there are")
  void last() throws Exception {
    tallyWorld.sign(petition, "SE");
    batchWorld.checked(anna, bilal, petition, BatchWorld.paper("ZZ", 3));
    String page = Site.get("/en/petitions/" + petition.slug() + "/countries").require(200).body();
    int sweden = page.indexOf("<th scope=\"row\">Sweden");
    assertTrue(sweden > 0 && sweden < page.indexOf("<th scope=\"row\">Unknown country"), page);
  }
}
