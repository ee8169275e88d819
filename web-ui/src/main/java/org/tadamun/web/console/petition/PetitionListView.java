package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.web.console.frame.CampaignContext;

/** The campaign's petitions with their figures. */
@Named
@RequestScoped
public class PetitionListView {

  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @Inject private CampaignContext campaign;

  private List<Row> rows;

  /** A petition with its total. */
  public record Row(PetitionView petition, long total) {}

  public List<Row> getRows() {
    if (rows == null) {
      rows =
          petitions.ofCampaign(campaign.getId()).stream()
              .map(petition -> new Row(petition, tallies.counts(petition).total()))
              .toList();
    }
    return rows;
  }
}
