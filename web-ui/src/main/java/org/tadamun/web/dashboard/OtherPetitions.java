package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * The petitions beside the main one, whose signatures are in none of its numbers: what each has,
 * and what waits there for a moderator, who would look for it at the main one.
 */
@Named
@RequestScoped
public class OtherPetitions {

  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @Inject private CampaignContext campaign;
  @Inject private SignatureFigures main;

  private List<Other> all;

  /**
   * @param held nought for who may not read signatures
   */
  public record Other(PetitionView petition, long total, long held) {}

  /** Those that could ever be signed. */
  public List<Other> getAll() {
    if (all == null) {
      all =
          petitions.ofCampaign(campaign.getId()).stream()
              .filter(PetitionView::isPublic)
              .filter(one -> one.id() != main.getPetition().id())
              .map(this::figures)
              .toList();
    }
    return all;
  }

  private Other figures(PetitionView one) {
    long held = main.isReadable() ? main.held(one) : 0;
    return new Other(one, tallies.counts(one).total(), held);
  }

  public List<Other> getHolding() {
    return getAll().stream().filter(one -> one.held() > 0).toList();
  }
}
