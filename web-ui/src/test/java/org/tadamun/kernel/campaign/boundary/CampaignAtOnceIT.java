package org.tadamun.kernel.campaign.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.inject.Inject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.Person;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.lock.Meanwhile;

@InServer
@DisplayName("Concurrent changes to a campaign")
class CampaignAtOnceIT {

  @Inject private Campaigns campaigns;
  @Inject private Meanwhile meanwhile;
  @Inject private World world;

  @Test
  @Timeout(120)
  @DisplayName("A campaign is taken offline while another change is under way; the change is kept")
  void offline() throws Exception {
    CampaignView live = world.liveCampaign();
    Person anna = world.person(Role.COORDINATOR, live.id(), null);
    Person bilal = world.person(Role.COORDINATOR, live.id(), null);
    CampaignView hidden =
        meanwhile.of(
            () -> Acting.as(anna, () -> campaigns.pause(live.slug(), live.version())),
            () -> Acting.as(bilal, () -> campaigns.takeOffline(live.slug())));
    assertFalse(hidden.isPublic());
    assertEquals(CampaignState.PAUSED, hidden.state());
    assertEquals(hidden, campaigns.bySlug(live.slug()).orElseThrow());
  }
}
