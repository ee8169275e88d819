package org.tadamun.web.testing.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.PetitionView;

/** The query of the addresses of a petition's pages. */
@ApplicationScoped
public class PetitionAddress {

  @Inject private Campaigns campaigns;

  public CampaignView campaign(PetitionView petition) {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  /** The query with both: {@code ?campaign=…&petition=…}. */
  public String of(PetitionView petition) {
    return "?campaign=" + campaign(petition).slug() + "&petition=" + petition.slug();
  }

  /** The query without the petition: {@code ?campaign=…}. */
  public String campaignOf(PetitionView petition) {
    return "?campaign=" + campaign(petition).slug();
  }
}
