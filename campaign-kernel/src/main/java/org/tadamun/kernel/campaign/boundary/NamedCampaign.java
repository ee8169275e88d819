package org.tadamun.kernel.campaign.boundary;

import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

/** The campaign that a request of the API names in its part {@code campaign}. */
public final class NamedCampaign {

  private NamedCampaign() {}

  /**
   * @throws InvalidInput where none is named, or one that does not exist
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
   * Of something new: where none is named, all that has to be there is asked for at once.
   *
   * @param missing what else is
   */
  public static CampaignView in(Campaigns campaigns, String slug, Violations missing) {
    if (slug == null || slug.isBlank()) {
      missing.required("campaign", slug).throwIfAny();
    }
    return in(campaigns, slug);
  }
}
