package org.tadamun.web.console.delivery;

import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of this area's pages, below the context. */
final class DeliveryPages {

  static final String RECEIPT = "/console/deliveries/receipt";

  private static final String AREA = "/console/deliveries/";

  private DeliveryPages() {}

  static String board(CampaignContext campaign) {
    return AREA + "board" + campaign.getQuery();
  }

  static String view(CampaignContext campaign, String id) {
    return AREA + "view" + campaign.getQuery() + "&id=" + id;
  }

  /**
   * @param atOnce whether the report follows right after the attempt was typed
   */
  static String report(CampaignContext campaign, String id, boolean atOnce) {
    return AREA + "report" + campaign.getQuery() + "&id=" + id + (atOnce ? "&told=true" : "");
  }

  static String receipt(String id) {
    return RECEIPT + "?id=" + id;
  }
}
