package org.tadamun.web.console.actions;

import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of this area's pages, below the context. */
final class ActionPages {

  private static final String AREA = "/console/actions/";

  private ActionPages() {}

  static String list(CampaignContext campaign) {
    return AREA + "list" + campaign.getQuery();
  }

  static String view(CampaignContext campaign, String id) {
    return AREA + "view" + campaign.getQuery() + "&id=" + id;
  }
}
