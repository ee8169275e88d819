package org.tadamun.kernel.campaign.boundary;

import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/** The campaign that an API request names in its field {@code campaign}. */
public final class NamedCampaign {

  private NamedCampaign() {}

  /**
   * @throws InvalidInput if no campaign is named, or one that does not exist
   */
  public static CampaignView in(Campaigns campaigns, String slug) {
    if (slug == null || slug.isBlank()) {
      throw new InvalidInput("campaign", "kernel.error.required");
    }
    return campaigns
        .bySlug(slug)
        .orElseThrow(() -> new InvalidInput("campaign", "kernel.error.choice"));
  }

  /**
   * For a new thing: if no campaign is named, all missing fields are reported at once.
   *
   * @param missing the other missing fields
   */
  public static CampaignView in(Campaigns campaigns, String slug, Violations missing) {
    if (slug == null || slug.isBlank()) {
      missing.required("campaign", slug).throwIfAny();
    }
    return in(campaigns, slug);
  }
}
