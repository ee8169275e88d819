package org.tadamun.web.api;

import java.util.List;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.web.testing.Api;

/**
 * A live campaign with one object of each kind in it.
 *
 * @param endorser an organisation
 * @param member a person
 * @param sponsor another endorser than the two above, sponsor of the parliamentary act
 * @param key a key of the campaign, with every scope that the endpoints need
 */
public record Scene(
    CampaignView campaign,
    String petition,
    String action,
    String endorser,
    String member,
    String endorsement,
    String act,
    String sponsor,
    String addressee,
    String day,
    String batch,
    String snapshot,
    String delivery,
    Api key) {

  public static final List<String> SCOPES =
      List.of(
          "campaign:write",
          "action:write",
          "endorsement:write",
          "addressee:write",
          "petition:write",
          "signature:read",
          "petition:moderate");
}
