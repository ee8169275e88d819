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

/** The petition that a page speaks of; without one in its address it is the campaign's main one. */
@Named
@RequestScoped
public class CampaignPetition {

  @EJB private Petitions petitions;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;

  private Map<String, LocalizedText> titles;

  /**
   * @throws NotFound where it is none of this campaign's
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

  /** Whether everybody sees it, with the text that is signed now. */
  public boolean isShown(String slug) {
    return campaign.getView().isPublic() && choose(slug).isPublic();
  }

  /**
   * Whether it may be looked at as everybody will see it, with a text that was published or not:
   * nobody sees it so yet, but will.
   */
  public boolean isPreviewed(String slug, boolean published) {
    return !choose(slug).isPutAside() && !(published && isShown(slug));
  }

  /** Whether a list of the campaign has to say of which petition each row is. */
  public boolean isSeveral() {
    return titles().size() > 1;
  }

  /** The campaign's main one; none where there is none, or all were put aside. */
  public Optional<PetitionView> main() {
    return MainPetition.of(petitions.ofCampaign(campaign.getId()), clock.instant());
  }

  /**
   * Above the page that speaks of it, since the campaign's title is often that of another one, and
   * beside every number that somebody answers for; null where it is none of this campaign's.
   */
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
