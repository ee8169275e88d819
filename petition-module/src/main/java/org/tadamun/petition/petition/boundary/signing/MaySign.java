package org.tadamun.petition.petition.boundary.signing;

import java.time.Instant;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * May this be signed? Everybody who wants to know asks here: the pages that offer the form, the
 * signing itself, the mails that lead to it. Whether the public may know of it at all is asked
 * before, where it is looked up.
 */
public enum MaySign {
  YES,
  /** Open, but its hour has not come. */
  NOT_YET,
  /** It, or its campaign: it is worth while to come back. */
  PAUSED,
  /** An outcome of its campaign stands, which may be taken back; until then it is over. */
  ENDED,
  /** For good, or not opened at all. */
  NO;

  /**
   * @param campaign the state of its campaign
   */
  public static MaySign of(PetitionView petition, CampaignState campaign, Instant now) {
    boolean running =
        petition.state() == PetitionState.OPEN || petition.state() == PetitionState.PAUSED;
    // Its last day does not come in a pause; but whoever pauses it after that day opens it no more.
    if (!running || petition.isPast(now)) {
      return NO;
    }
    if (!campaign.isUnderWay()) {
      return campaign.isOutcome() ? ENDED : NO;
    }
    if (petition.state() == PetitionState.PAUSED || campaign == CampaignState.PAUSED) {
      return PAUSED;
    }
    return petition.isAhead(now) ? NOT_YET : YES;
  }

  /** Now or later, as far as anybody knows: whoever is led there does not come in vain. */
  public boolean isExpected() {
    return this == YES || this == NOT_YET || this == PAUSED;
  }
}
