package org.tadamun.web.console.petition;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * Of which petition a page speaks: its title stands above that of the page, and in that of the
 * window. A campaign may have several, and the campaign's title is often that of another one.
 */
@Named
@RequestScoped
public class PetitionTitle {

  @EJB private Petitions petitions;
  @Inject private CampaignContext campaign;

  private final Map<String, LocalizedText> known = new HashMap<>();

  /** Null where the page speaks of none, or of none of its campaign. */
  public LocalizedText of(String slug) {
    return slug == null || slug.isEmpty() || !campaign.isChosen()
        ? null
        : known.computeIfAbsent(slug, this::read);
  }

  private LocalizedText read(String slug) {
    return petitions
        .bySlug(slug)
        .filter(one -> one.campaignId() == campaign.getId())
        .map(PetitionView::title)
        .orElse(null);
  }
}
