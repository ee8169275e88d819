package org.tadamun.web.console.eventpass;

import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of this area's pages, below the context. */
final class EventPassPages {

  private EventPassPages() {}

  static String list(CampaignContext campaign, String petition) {
    return "/console/petition/passes" + campaign.getQuery() + "&petition=" + petition;
  }
}
