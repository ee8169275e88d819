package org.tadamun.web.console.imports;

import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of the pages of imports, below the context path. */
final class ImportPages {

  private static final String AREA = "/console/petition/";

  private ImportPages() {}

  static String list(CampaignContext campaign, String petition) {
    return AREA + "imports" + campaign.getQuery() + "&petition=" + petition;
  }

  static String view(CampaignContext campaign, String id) {
    return AREA + "import" + campaign.getQuery() + "&id=" + id;
  }

  static String file(String id) {
    return AREA + "import-file?id=" + id;
  }

  static String faults(String id) {
    return AREA + "import-errors?id=" + id;
  }
}
