package org.tadamun.web.console.version;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of the pages about a petition's texts. */
final class VersionPages {

  private VersionPages() {}

  static String list(CampaignContext campaign, String petition) {
    return "/console/petition/versions" + of(campaign, petition);
  }

  static String publish(CampaignContext campaign, String petition) {
    return "/console/petition/text-publish" + of(campaign, petition);
  }

  private static String of(CampaignContext campaign, String petition) {
    return campaign.getQuery() + "&petition=" + URLEncoder.encode(petition, StandardCharsets.UTF_8);
  }
}
