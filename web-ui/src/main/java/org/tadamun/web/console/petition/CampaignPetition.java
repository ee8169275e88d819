package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.boundary.signing.MainPetition;
import org.tadamun.web.console.frame.CampaignContext;

/** The petition that a page is about; if its address names none, the campaign's main one. */
@Named
@RequestScoped
public class CampaignPetition {

  @EJB private Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;

  private Map<String, LocalizedText> titles;

  /**
   * Finds the petition; without a slug the main one.
   *
   * @throws NotFound if the campaign has no such petition
   */
  public PetitionView choose(String slug) {
    List<PetitionView> own = petitions.ofCampaign(campaign.getId());
    for (PetitionView one : MainPetition.first(own, clock.instant())) {
      if (slug == null || slug.isEmpty() || slug.equals(one.slug())) {
        return one;
      }
    }
    throw new NotFound();
  }

  /** Whether the public sees the petition, with the text that is signed now. */
  public boolean isShown(String slug) {
    return campaign.getView().isPublic() && choose(slug).isPublic();
  }

  /**
   * Whether staff can open a preview of the public page: of a text that the public does not see yet
   * but will.
   */
  public boolean isPreviewed(String slug, boolean published) {
    return !choose(slug).isPutAside() && !(published && isShown(slug));
  }

  /**
   * Whether the campaign has several petitions, so that its lists must name each row's petition.
   */
  public boolean isSeveral() {
    return titles().size() > 1;
  }

  /** The campaign's main petition; empty if it has none, or all were put aside. */
  public Optional<PetitionView> main() {
    return MainPetition.of(petitions.ofCampaign(campaign.getId()), clock.instant());
  }

  /** The title of one of the campaign's petitions; null for any other slug. */
  public LocalizedText title(String slug) {
    boolean asked = slug != null && !slug.isEmpty() && campaign.isChosen();
    return asked ? titles().get(slug) : null;
  }

  private Map<String, LocalizedText> titles() {
    if (titles == null) {
      titles =
          petitions.ofCampaign(campaign.getId()).stream()
              .collect(Collectors.toMap(PetitionView::slug, PetitionView::title));
    }
    return titles;
  }
}
