package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.intake.boundary.ImportLists;
import org.tadamun.petition.invalidation.boundary.Invalidations;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.recount.boundary.RecountCorrectionView;
import org.tadamun.petition.recount.boundary.RecountView;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * What waits for a second person at any petition of the campaign, for those who may be that person:
 * nobody else tells them. Batches, of which there are many, have a tile.
 */
@Named
@RequestScoped
public class SecondPersonOverview {

  @EJB private ImportLists imports;
  @EJB private Invalidations invalidations;
  @EJB private Petitions petitions;
  @EJB private Recounts recounts;
  @Inject private CampaignContext campaign;

  private List<Waiting> all;

  /**
   * Acts of one kind.
   *
   * @param page on which one decides about them
   * @param words by their key
   */
  public record Waiting(String petition, String page, String words, long number) {}

  /** Those alone of which there is any. */
  public List<Waiting> getAll() {
    if (all == null) {
      all =
          petitions.ofCampaign(campaign.getId()).stream()
              .filter(PetitionView::isPublic)
              .map(PetitionView::slug)
              .flatMap(this::of)
              .filter(one -> one.number() > 0)
              .toList();
    }
    return all;
  }

  private Stream<Waiting> of(String petition) {
    return Stream.of(
        new Waiting(petition, "countries", "dashboard.second.correction", corrections(petition)),
        new Waiting(petition, "invalidations", "dashboard.second.rules", rules(petition)),
        new Waiting(petition, "imports", "dashboard.second.imports", imports(petition)));
  }

  /** One at a time, of all countries. */
  private long corrections(String petition) {
    return campaign.mayThroughout(Permission.PETITION_MODERATE)
        ? recounts
            .latest(petition)
            .map(RecountView::correction)
            .filter(RecountCorrectionView::waits)
            .stream()
            .count()
        : 0;
  }

  private long rules(String petition) {
    return campaign.may(Permission.PETITION_MODERATE) ? invalidations.waiting(petition) : 0;
  }

  private long imports(String petition) {
    return campaign.mayThroughout(Permission.PETITION_WRITE) ? imports.waiting(petition) : 0;
  }
}
