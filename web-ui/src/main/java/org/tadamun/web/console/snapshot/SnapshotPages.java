package org.tadamun.web.console.snapshot;

import org.tadamun.petition.snapshot.boundary.SnapshotView.FileView;
import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of this area's pages, below the context. */
final class SnapshotPages {

  static final String FILES = "/console/petition/packs/";

  /** In the place of a form: the signature over the manifest. */
  static final String SIGNATURE = "SIGNATURE";

  private static final String AREA = "/console/petition/snapshot";

  private SnapshotPages() {}

  static String list(CampaignContext campaign, String petition) {
    return AREA + "s" + campaign.getQuery() + "&petition=" + petition;
  }

  static String freeze(CampaignContext campaign, String addressee) {
    return AREA + "-edit" + campaign.getQuery() + "&addressee=" + addressee;
  }

  /** As the outcome of the form. */
  static String made(CampaignContext campaign, String id) {
    return CampaignContext.redirect(AREA + campaign.getQuery() + "&id=" + id);
  }

  static String signature(String id, FileView manifest) {
    return FILES
        + manifest.name().replaceAll("\\.json$", ".sig")
        + "?id="
        + id
        + "&form="
        + SIGNATURE;
  }

  /** Its name is part of the address, so that a browser that saves it has one. */
  static String file(String id, FileView file) {
    String in = file.language() == null ? "" : "&language=" + file.language();
    return FILES + file.name() + "?id=" + id + "&form=" + file.form() + in;
  }
}
