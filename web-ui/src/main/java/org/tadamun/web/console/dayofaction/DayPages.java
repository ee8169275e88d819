package org.tadamun.web.console.dayofaction;

import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of this area's pages, below the context. */
final class DayPages {

  private static final String AREA = "/console/actions/";

  private DayPages() {}

  static String list(CampaignContext campaign) {
    return AREA + "days" + campaign.getQuery();
  }

  static String board(CampaignContext campaign, String day) {
    return AREA + "board" + campaign.getQuery() + "&day=" + day;
  }
}
