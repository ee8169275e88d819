package org.tadamun.web.console.snapshot;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.petition.CampaignPetition;

/**
 * The link from an addressee to the form that freezes a pack for it. Staff look for it beside the
 * addressee rather than at the petition.
 */
@Named
@RequestScoped
public class SnapshotLink {

  @Inject private CampaignContext campaign;
  @Inject private CampaignPetition petitions;

  private Boolean possible;

  /**
   * Whether the reader may freeze a pack for an addressee in this country, and the campaign has a
   * petition for it.
   */
  public boolean offers(String hostCountry) {
    return campaign.mayIn(Permission.PETITION_WRITE, hostCountry) && isPossible();
  }

  /** Kept, because a list asks in each of its rows. */
  private boolean isPossible() {
    if (possible == null) {
      possible = petitions.main().filter(SnapshotLink::isOf).isPresent();
    }
    return possible;
  }

  /**
   * Whether the petition has something to freeze; the form of a draft would refuse only when sent.
   */
  static boolean isOf(PetitionView petition) {
    return petition.isPublic() && petition.openedAt() != null;
  }

  /** The address of the form, below the context path, for the campaign's main petition. */
  public String to(String addressee) {
    return SnapshotPages.freeze(campaign, addressee);
  }
}
