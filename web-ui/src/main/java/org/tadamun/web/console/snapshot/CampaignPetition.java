package org.tadamun.web.console.snapshot;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.web.console.frame.CampaignContext;

/** The petition that a page speaks of; without one in its address it is the campaign's main one. */
@RequestScoped
public class CampaignPetition {

  @EJB private Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;

  /**
   * @throws NotFound where it is none of this campaign's
   */
  public PetitionView choose(String slug) {
    List<PetitionView> own = petitions.ofCampaign(campaign.getId());
    for (PetitionView one : PetitionView.mainFirst(own, clock.instant())) {
      if (slug == null || slug.isEmpty() || slug.equals(one.slug())) {
        return one;
      }
    }
    throw new NotFound();
  }
}
