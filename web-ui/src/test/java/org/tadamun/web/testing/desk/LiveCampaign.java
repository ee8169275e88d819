package org.tadamun.web.testing.desk;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.World;

/** Gives each test a live campaign of its own. */
public abstract class LiveCampaign {

  @Inject protected World world;

  protected CampaignView campaign;

  @BeforeEach
  protected void goLive() {
    campaign = world.liveCampaign();
  }
}
