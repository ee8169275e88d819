package org.tadamun.web.console.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Page;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

@InServer
@DisplayName("A step of a campaign that a colleague has already taken")
class OvertakenStepsIT {

  private static final String STALE = "This was changed after you had opened it.";
  private static final String HIDDEN =
      "The campaign is offline: the public sees nothing of it now. Nobody can sign until you put it"
          + " back; the last days of its petitions then move by that time.";
  private static final String BACK =
      "The campaign is no longer offline. Where the last day of an open petition was still to come,"
          + " it has moved by that time, if that was ten minutes or more.";

  @Inject private Campaigns campaigns;
  @Inject private Visitors visitors;
  @Inject private World world;

  private CampaignView campaign;
  private Visitor rosa;
  private Visitor omar;

  @BeforeEach
  void begin() {
    campaign = world.campaign();
    rosa = visitors.coordinator(campaign);
    omar = visitors.coordinator(campaign);
  }

  private Page overview(Visitor who) {
    return who.open("campaign/overview?campaign=" + campaign.slug()).require(200);
  }

  private CampaignView stored() {
    return campaigns.bySlug(campaign.slug()).orElseThrow();
  }

  /** Repeats a step from a page that still offers it, after a colleague has taken it. */
  private void refused(String button, CampaignState then) {
    Page old = overview(omar);
    overview(rosa).press(button);
    assertEquals(then, stored().state());
    int version = stored().version();
    Page refused = old.press(button).requireWords(STALE);
    assertTrue(refused.offers(button), "the page stays as it was shown");
    assertEquals(version, stored().version());
  }

  @Test
  @DisplayName("the repeated step is refused with a message, and the campaign stays unchanged")
  void refused() {
    refused("live", CampaignState.LIVE);
    refused("pause", CampaignState.PAUSED);
    refused("live", CampaignState.LIVE);
    overview(rosa).press("won");
    Page old = overview(omar);
    overview(rosa).press("archive");
    old.press("archive").requireWords(STALE);
    assertEquals(CampaignState.ARCHIVED, stored().state());
  }

  @Test
  @DisplayName("taking offline twice succeeds; putting online twice is refused")
  void offline() {
    overview(rosa).press("live");
    Page online = overview(omar);
    overview(rosa).press("offline");
    online.press("offline").requireNotice(HIDDEN);
    assertTrue(stored().offline());
    Page old = overview(omar);
    overview(rosa).press("online");
    old.press("online").requireWords(STALE);
    overview(rosa).press("offline");
    overview(omar).press("online").requireNotice(BACK);
  }

  @Test
  @DisplayName("a step is refused if a colleague's step followed one's own, and accepted otherwise")
  void afterOwn() {
    Page paused = overview(omar).press("live").press("pause");
    overview(rosa).press("live");
    paused.press("live").requireWords(STALE);
    Page live = overview(omar).press("pause").press("live");
    live.requireNotice(
        "The campaign is open to the public again. Where its petitions had a last day to come, it"
            + " has moved by the time of the pause.");
  }
}
