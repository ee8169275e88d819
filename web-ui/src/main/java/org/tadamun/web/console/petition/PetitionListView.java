package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.web.console.frame.CampaignContext;

/** Lists the campaign's petitions with their figures. */
@Named
@RequestScoped
public class PetitionListView {

  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @EJB private Addressees addressees;
  @Inject private CampaignContext campaign;

  private List<Row> rows;

  /**
   * A petition with its total.
   *
   * @param forgotten whether it has no addressee, though its campaign has some
   */
  public record Row(PetitionView petition, long total, boolean forgotten) {}

  public List<Row> getRows() {
    if (rows == null) {
      boolean known =
          addressees.ofCampaign(campaign.getId()).stream().anyMatch(AddresseeView::isAddressed);
      rows =
          petitions.ofCampaign(campaign.getId()).stream()
              .map(one -> new Row(one, tallies.exactCached(one).total(), known && isForgotten(one)))
              .toList();
    }
    return rows;
  }

  private static boolean isForgotten(PetitionView petition) {
    return petition.addressees().isEmpty() && !petition.state().isOver();
  }
}
