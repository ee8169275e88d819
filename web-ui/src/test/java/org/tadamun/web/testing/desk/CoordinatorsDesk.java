package org.tadamun.web.testing.desk;

import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.console.Visitor;
import org.tadamun.web.testing.console.Visitors;

/** A live campaign of its own for each test, and its coordinator in the console. */
public abstract class CoordinatorsDesk {

  @Inject protected Visitors visitors;
  @Inject protected World world;

  protected CampaignView campaign;
  protected Visitor coordinator;

  @BeforeEach
  protected void sitDown() {
    campaign = world.liveCampaign();
    coordinator = visitors.coordinator(campaign);
  }
}
