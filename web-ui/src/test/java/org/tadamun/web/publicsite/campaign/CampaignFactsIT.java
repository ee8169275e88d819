package org.tadamun.web.publicsite.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignDraft;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Site;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("The facts on the page of a campaign")
class CampaignFactsIT {

  private static final String ZONE = "Pacific/Kiritimati";

  @Inject private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Visitors visitors;
  @Inject private World world;

  /** The number of times that "Since" is on the page of a campaign that begins on this day. */
  private int since(LocalDate day) throws Exception {
    CampaignView live = world.liveCampaign(ZONE);
    CampaignDraft draft = World.draft();
    CampaignDraft begun =
        new CampaignDraft(
            draft.texts(),
            draft.targetCountry(),
            draft.hashtag(),
            draft.languages(),
            ZONE,
            day,
            draft.smallCells());
    Acting.as(
        visitors.coordinator(live).person(),
        () -> campaigns.edit(live.slug(), live.version(), begun));
    String page = Site.get("/en/campaigns/" + live.slug()).require(200).body();
    return page.split("<span>Since ", -1).length - 1;
  }

  @Test
  @DisplayName("say since when the campaign has been going on, but not for a day in the future")
  void since() throws Exception {
    LocalDate today = LocalDate.now(clock.withZone(ZoneId.of(ZONE)));
    assertEquals(1, since(today.minusYears(1)));
    assertEquals(1, since(today), "the day of the campaign's zone");
    assertEquals(0, since(today.plusDays(2)));
    assertEquals(0, since(null));
  }
}
