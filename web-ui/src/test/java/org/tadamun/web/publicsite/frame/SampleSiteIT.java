package org.tadamun.web.publicsite.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The public pages of a campaign")
class SampleSiteIT {

  private static final String WORDS = "Do not enter real personal details.";
  private static final String UNLISTED = "content=\"noindex\"";

  @Inject private AsSystem system;
  @Inject private Campaigns campaigns;
  @Inject private World world;

  private void requireMarked(CampaignView campaign, boolean expected) {
    for (String rest : new String[] {"", "/actions", "/endorsements"}) {
      String page = Site.get("/en/campaigns/" + campaign.slug() + rest).require(200).body();
      assertEquals(expected, page.contains(WORDS), page);
      assertEquals(expected, page.contains(UNLISTED), page);
    }
  }

  @Test
  @DisplayName(
      "R2: say that its data are a sample, and are not indexed, if it is a sample campaign")
  void sample() {
    CampaignView real = world.liveCampaign();
    String owner = real.owner().slug();
    CampaignView sample =
        system.run(
            () -> {
              String slug = World.unique("sample");
              CampaignView draft = campaigns.create(slug, owner, World.draft(), true);
              return campaigns.goLive(slug, draft.version());
            });
    requireMarked(sample, true);
    requireMarked(real, false);
  }
}
