package org.tadamun.kernel.campaign.boundary;

import org.tadamun.kernel.problem.boundary.InvalidInput;

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
}
