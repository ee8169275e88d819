package org.tadamun.petition.petition.control;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.petition.petition.boundary.PetitionView;

/**
 * Decides which petitions a caller may know to exist: keys of other organisations only public ones.
 */
@Dependent
public class KnownPetitions {

  @EJB private Access access;
  @EJB private Campaigns campaigns;

  public boolean isKnown(PetitionView petition) {
    return !access.isOutside(petition.campaignId()) || isPublic(petition);
  }

  /** Whether everybody may know it. */
  public boolean isPublic(PetitionView petition) {
    return petition.isPublic()
        && campaigns.byId(petition.campaignId()).filter(CampaignView::isPublic).isPresent();
  }
}
