package org.tadamun.web.console.parliament;

import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of this area's pages, below the context. */
final class ParliamentPages {

  private static final String AREA = "/console/parliament/";

  private ParliamentPages() {}

  static String list(CampaignContext campaign) {
    return AREA + "list" + campaign.getQuery();
  }

  static String view(CampaignContext campaign, String id) {
    return AREA + "view" + campaign.getQuery() + "&id=" + id;
  }

  /** The record of one whose name stood there: it tells where else that stands. */
  static String endorser(CampaignContext campaign, String id) {
    return "/console/endorsers/edit" + campaign.getQuery() + "&id=" + id;
  }
}
