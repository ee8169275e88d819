package org.tadamun.web.console.batch;

import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of this area's pages, below the context. */
final class BatchPages {

  private static final String AREA = "/console/petition/";

  private BatchPages() {}

  /**
   * @param petition slug, or null for the whole campaign
   */
  static String list(CampaignContext campaign, String petition) {
    String of = petition == null ? "" : "&petition=" + petition;
    return AREA + "batches" + campaign.getQuery() + of;
  }

  static String view(CampaignContext campaign, String id) {
    return AREA + "batch" + campaign.getQuery() + "&id=" + id;
  }

  static String evidence(String id) {
    return AREA + "evidence?id=" + id;
  }
}
