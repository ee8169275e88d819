package org.tadamun.web.console.endorsements;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.tadamun.endorsements.endorsement.entity.EndorsementCommand;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.web.console.frame.CampaignContext;

/** The addresses of this area's pages, below the context. */
final class EndorsementPages {

  private static final String AREA = "/console/endorsements/";

  /** What leads towards the public page; a further proof is possible beside them, not needed. */
  private static final Set<String> ONWARD =
      Set.of(EndorsementCommand.APPROVE.verb(), EndorsementCommand.PUBLISH.verb());

  private EndorsementPages() {}

  /**
   * Puts the step that leads on first, as the page highlights the first one. That a promise was
   * kept comes before its change.
   */
  static List<String> nextFirst(Collection<String> verbs, EndorsementState from) {
    return verbs.stream()
        .sorted(
            Comparator.comparing((String verb) -> !ONWARD.contains(verb))
                .thenComparing(verb -> !word(verb, from).equals(verb)))
        .toList();
  }

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
