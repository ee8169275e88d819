package org.tadamun.web.console.snapshot;

import org.tadamun.petition.snapshot.boundary.SnapshotView.FileView;
import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of the pages of packs, below the context path. */
final class SnapshotPages {

  static final String FILES = "/console/petition/packs/";

  /** The value of {@code form} in an address that asks for the signature over the manifest. */
  static final String SIGNATURE = "SIGNATURE";

  private static final String AREA = "/console/petition/snapshot";

  private SnapshotPages() {}

  static String list(CampaignContext campaign, String petition) {
    return AREA + "s" + campaign.getQuery() + "&petition=" + petition;
  }

  static String freeze(CampaignContext campaign, String addressee) {
    return AREA + "-edit" + campaign.getQuery() + "&addressee=" + addressee;
  }

  /** The outcome after freezing: leads to the new pack. */
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

  /** The address of a file. It contains the file's name, under which browsers then save it. */
  static String file(String id, FileView file) {
    String in = file.language() == null ? "" : "&language=" + file.language();
    return FILES + file.name() + "?id=" + id + "&form=" + file.form() + in;
  }
}
