package org.tadamun.web.console.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.organisation.boundary.OrganisationView;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The pages of a campaign, by role and partner organisation")
class CampaignReachPagesIT {

  @Inject private Campaigns campaigns;
  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Visitor coordinator;

  @BeforeEach
  void begin() {
    campaign = world.campaign();
    coordinator = visitors.coordinator(campaign);
  }

  private CampaignView stored() {
    return campaigns.bySlug(campaign.slug()).orElseThrow();
  }

  private Page overview() {
    return coordinator.open("campaign/overview?campaign=" + campaign.slug()).require(200);
  }

  @Test
  @DisplayName("a step that is no longer possible is refused with the state in plain words")
  void namesStateInPlainWords() {
    Page old = overview();
    overview().press("archive").requireNotice("Saved.");
    assertEquals(CampaignState.ARCHIVED, stored().state());
    Page refused = old.type("organisation", world.campaign().owner().slug()).press("addPartner");
    refused.requireWords("This is not possible in the state “Archived”.");
    refused.requireNoWords("ARCHIVED");
  }

  @Test
  @DisplayName("a campaign resumed while offline stays offline, and its page says so")
  void onButOffline() {
    overview().press("live");
    overview().press("pause");
    assertFalse(overview().html().contains("Taken offline"));
    overview().press("offline");
    Page hidden = overview().requireWords("Taken offline");
    assertTrue(hidden.html().contains("It stays offline: the public sees nothing of it"));
    hidden
        .press("live")
        .requireNotice(
            "The campaign is live again, but still offline: the public sees nothing of it. Where its"
                + " petitions had a last day to come, it moves by all that time once you put it back"
                + " online.");
    assertEquals(CampaignState.LIVE, stored().state());
    overview().requireWords("Taken offline");
    Site.get("/en/campaigns/" + campaign.slug()).require(404);
  }

  @Test
  @DisplayName("a partner organisation can join and leave; the owner cannot leave")
  void partnersJoinAndLeave() {
    String partner = world.campaign().owner().slug();
    Page page = overview();
    assertEquals(0, page.buttons().stream().filter(one -> one.contains("leave")).count());
    page.press("addPartner").requireMistakeAt("organisation");
    page = overview().type("organisation", partner).press("addPartner");
    page.requireNotice("The organisation has joined.").requireWords("Has joined");
    assertEquals(2, stored().organisations().size());
    List<String> leave = page.buttons().stream().filter(one -> one.contains("leave")).toList();
    assertEquals(1, leave.size(), "none for the owner");
    Page old = overview();
    String other = world.partner(campaign);
    old.press(leave.getFirst()).requireNotice("The organisation has left.");
    assertEquals(
        List.of(campaign.owner().slug(), other).stream().sorted().toList(),
        stored().organisations().stream().map(OrganisationView::slug).sorted().toList());
  }

  @Test
  @DisplayName(
      "a partner joins and leaves without a reload; a text for the outcome can be saved afterwards")
  void partnerJoinsWithoutReload() {
    String partner = world.campaign().owner().slug();
    Page page = overview().askFor("messages joined join commands");
    String changed = page.type("organisation", partner).press("addPartner").html();
    assertFalse(changed.contains("<redirect") || changed.contains("outcomeText_en"), changed);
    assertTrue(changed.contains("commands:live") && changed.contains(":leave"), changed);
    assertFalse(changed.contains("value=\"" + partner + "\""), "offered no more");
    page = overview();
    page =
        page.press(page.buttons().stream().filter(one -> one.contains("leave")).findFirst().get());
    page = page.requireNotice("The organisation has left.").press("live");
    page = page.requireNotice("The campaign is open to the public now.");
    page.type("outcomeText_en", "We go on.").press("keep").requireNotice("Saved.");
    assertEquals("We go on.", stored().outcomeText().in("en"));
  }

  @Test
  @DisplayName("joining from an old page keeps a colleague's change; going live from it is refused")
  void besideAnother() {
    Page old = overview();
    Page edit = coordinator.open("campaign/edit?campaign=" + campaign.slug());
    edit.type("hashtag", "#FreeHim").press("save").requireNotice("Saved.");
    Page joined = old.type("organisation", world.campaign().owner().slug()).press("addPartner");
    joined.requireNotice("The organisation has joined.");
    Page refused = joined.press("live");
    refused.requireWords("This was changed after you had opened it.");
    assertEquals(CampaignState.DRAFT, stored().state());
    refused.type("outcomeText_en", "We go on.").press("keep").requireNotice("Saved.");
    assertEquals("We go on.", stored().outcomeText().in("en"));
    assertEquals("#FreeHim", stored().hashtag());
  }

  @Test
  @DisplayName("a coordinator of one country is offered no step that concerns all countries")
  void oneCountry() {
    Visitor swede = visitors.of(Role.COORDINATOR, campaign, "SE");
    Page page = swede.open("campaign/overview?campaign=" + campaign.slug()).require(200);
    for (String button : List.of("live", "keep", "won", "archive", "addPartner")) {
      assertFalse(page.offers(button), button);
    }
    assertFalse(swede.open("campaign/edit?campaign=" + campaign.slug()).offers("save"));
    assertFalse(swede.open("updates/edit?campaign=" + campaign.slug()).offers("publish"));
    assertFalse(swede.open("petition/edit?campaign=" + campaign.slug()).offers("save"));
    assertTrue(coordinator.open("petition/edit?campaign=" + campaign.slug()).offers("save"));
  }
}
