package org.tadamun.web.console.embed;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.testing.PetitionWorld;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The share links of a public page")
class SharePagesIT {

  @Inject private Actions actions;
  @Inject private PetitionWorld petitionWorld;
  @Inject private AsSystem system;
  @Inject private Visitors visitors;
  @Inject private World world;

  @Test
  @DisplayName("the page of a live campaign has a link to copy in each language with a text")
  void campaign() {
    CampaignView campaign = world.liveCampaign();
    Page page =
        visitors.coordinator(campaign).open("campaign/overview?campaign=" + campaign.slug());
    for (String lang : new String[] {"en", "ar"}) {
      String address = "/" + lang + "/campaigns/" + campaign.slug() + "\"";
      assertTrue(page.html().contains(address), page::html);
      assertTrue(page.html().contains("data-copy=\"share-" + lang + "\""), page::html);
    }
    assertFalse(page.html().contains("share-fr"), page::html);
    assertTrue(page.html().contains("https://wa.me/?text=Free%20our%20colleague%20"), page::html);
  }

  @Test
  @DisplayName("the page of a petition has links to copy only if the public sees its campaign")
  void petition() throws Exception {
    CampaignView draft = world.campaign();
    PetitionView unseen = petitionWorld.open(draft);
    String path = "petition/edit?campaign=%s&petition=%s";
    Page before = visitors.coordinator(draft).open(path.formatted(draft.slug(), unseen.slug()));
    assertFalse(before.require(200).html().contains("data-copy=\"share-"), before::html);
    visitors
        .coordinator(draft)
        .open("campaign/overview?campaign=" + draft.slug())
        .requireNoWords("Copy the link");
    CampaignView live = world.liveCampaign();
    PetitionView seen = petitionWorld.open(live);
    Page after = visitors.coordinator(live).open(path.formatted(live.slug(), seen.slug()));
    String address = "/en/petitions/" + seen.slug() + "\"";
    assertTrue(after.require(200).html().contains(address), after::html);
    assertTrue(after.words().contains("Copy the link"), after::words);
  }

  @Test
  @DisplayName(
      "the page of an action has links to copy only if the action and its campaign are public")
  void action() {
    CampaignView campaign = world.liveCampaign();
    String called = approved(campaign, Drafts.protest(Drafts.FUTURE));
    Page page = view(campaign, called).requireWords("Copy the link");
    assertTrue(page.html().contains("/ar/actions/" + called + "\""), page::html);
    String unlisted = approved(campaign, Drafts.unlisted(Drafts.FUTURE));
    view(campaign, unlisted).requireNoWords("Copy the link");
    CampaignView draft = world.campaign();
    view(draft, approved(draft, Drafts.protest(Drafts.FUTURE))).requireNoWords("Copy the link");
  }

  private Page view(CampaignView campaign, String action) {
    String page = "actions/view?campaign=" + campaign.slug() + "&id=" + action;
    return visitors.coordinator(campaign).open(page).require(200);
  }

  private String approved(CampaignView campaign, ActionDraft draft) {
    return system.run(
        () -> {
          String id = actions.create(campaign.id(), null, draft, false).id();
          return actions.approve(id, null).id();
        });
  }
}
