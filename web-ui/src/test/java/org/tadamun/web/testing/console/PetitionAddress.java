package org.tadamun.web.testing.console;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.PetitionView;

/** How the pages of a petition are addressed. */
@ApplicationScoped
public class PetitionAddress {

  @Inject private Campaigns campaigns;

  public CampaignView campaign(PetitionView petition) {
    return campaigns.byId(petition.campaignId()).orElseThrow();
  }

  /** With both: {@code ?campaign=…&petition=…}. */
  public String of(PetitionView petition) {
    return "?campaign=" + campaign(petition).slug() + "&petition=" + petition.slug();
  }

  /** Without the petition: {@code ?campaign=…}. */
  public String campaignOf(PetitionView petition) {
    return "?campaign=" + campaign(petition).slug();
  }
}
