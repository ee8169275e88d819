package org.tadamun.web.console.parliament;

import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of the pages about parliamentary acts, below the context path. */
final class ParliamentPages {

  private static final String AREA = "/console/parliament/";

  private ParliamentPages() {}

  static String list(CampaignContext campaign) {
    return AREA + "list" + campaign.getQuery();
  }

  static String view(CampaignContext campaign, String id) {
    return AREA + "view" + campaign.getQuery() + "&id=" + id;
  }

  /** The record of an endorser who was taken off; it tells where else their name appears. */
  static String endorser(CampaignContext campaign, String id) {
    return "/console/endorsers/edit" + campaign.getQuery() + "&id=" + id;
  }
}
