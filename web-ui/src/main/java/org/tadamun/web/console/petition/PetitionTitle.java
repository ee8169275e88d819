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
 * The title of the petition that a page is about, shown above the page's own title and in the
 * window's. A campaign may have several petitions, and its own title is often that of another one.
 */
@Named
@RequestScoped
public class PetitionTitle {

  @EJB private Petitions petitions;
  @Inject private CampaignContext campaign;

  private final Map<String, LocalizedText> known = new HashMap<>();

  /** The title; null if the slug is empty or not of this campaign. */
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
