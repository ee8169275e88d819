package org.tadamun.web.console.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.petition.CampaignPetition;

/**
 * The way from an addressee to the form that freezes a pack for it. Who looks for it stands before
 * the addressee, and not before the petition.
 */
@Named
@RequestScoped
public class SnapshotLink {

  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;

  private Boolean possible;

  /** Whether the reader may freeze one for whoever sits there, and there is a petition for it. */
  public boolean offers(String hostCountry) {
    return campaign.mayIn(Permission.PETITION_WRITE, hostCountry) && isPossible();
  }

  /** A list asks in each of its rows. */
  private boolean isPossible() {
    if (possible == null) {
      possible = petitions.main().filter(SnapshotLink::isOf).isPresent();
    }
    return possible;
  }

  /** Of a draft nothing is frozen, and its form would say so only once it is filled in. */
  static boolean isOf(PetitionView petition) {
    return petition.isPublic() && petition.openedAt() != null;
  }

  /** Below the context; of the campaign's main petition. */
  public String to(String addressee) {
    return SnapshotPages.freeze(campaign, addressee);
  }
}
