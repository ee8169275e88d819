package org.tadamun.web.console.version;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The proposed text of a new petition")
class ProposedTextIT {

  @Inject private Petitions petitions;
  @Inject private Visitors visitors;
  @Inject private World world;

  @Test
  @DisplayName("translations of a proposed text are left out if the source was replaced")
  void otherWords() {
    CampaignView campaign = world.liveCampaign();
    Visitor coordinator = visitors.coordinator(campaign);
    String slug = World.unique("petition");
    String page = "petition/edit?campaign=" + campaign.slug();
    Page fresh = coordinator.open(page).require(200);
    String title = fresh.value("title_ar");
    assertFalse(title.isEmpty(), "it is proposed");
    fresh.type("slug", slug).type("body_en", "We demand it.").type("title_en", "Free them all");
    fresh
        .press("save")
        .requireNotice(
            "Petition saved. Where you replaced proposed words, their translations"
                + " were left out: they would ask for something else.");
    assertEquals(List.of("en"), List.copyOf(stored(slug).text().title().asMap().keySet()));
    coordinator
        .open(page + "&petition=" + slug)
        .type("title_ar", title)
        .press("save")
        .requireNotice("Petition saved");
    assertEquals(title, stored(slug).text().title().in("ar"), "whoever types it means it");
  }

  private PetitionView stored(String slug) {
    return petitions.bySlug(slug).orElseThrow();
  }
}
