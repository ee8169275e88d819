package org.tadamun.web.console.endorsements;

import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of this area's pages, below the context. */
final class EndorsementPages {

  private static final String AREA = "/console/endorsements/";

  private EndorsementPages() {}

  static String list(CampaignContext campaign) {
    return AREA + "list" + campaign.getQuery();
  }

  static String view(CampaignContext campaign, String id) {
    return AREA + "view" + campaign.getQuery() + "&id=" + id;
  }

  /** The end of the keys of a command's words: for an open pledge, "pledge" means to change it. */
  static String word(String verb, EndorsementState from) {
    boolean again =
        from == EndorsementState.PLEDGED && verb.equals(EndorsementCommand.PLEDGE.verb());
    return again ? verb + ".again" : verb;
  }
}
