package org.tadamun.petition.petition.boundary.signing;

import java.time.Instant;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;

/**
 * Whether a petition can be signed now. Pages with the form, signing itself and mails that invite
 * to sign all ask here. Whether the public may see the petition is checked before, where it is
 * looked up.
 */
public enum MaySign {
  YES,
  /** Open, but its start is still to come. */
  NOT_YET,
  /** Petition or campaign are paused; signing will go on. */
  PAUSED,
  /** Over because of an outcome of its campaign, which may still be taken back. */
  ENDED,
  /** Over for good, or not opened yet. */
  NO;

  /**
   * @param campaign the state of its campaign
   */
  public static MaySign of(PetitionView petition, CampaignState campaign, Instant now) {
    boolean running =
        petition.state() == PetitionState.OPEN || petition.state() == PetitionState.PAUSED;
    // In a pause time stands still for the last day, but a petition paused after it stays past.
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

  /** Whether it can be signed now or probably later, so that an invitation makes sense. */
  public boolean isExpected() {
    return this == YES || this == NOT_YET || this == PAUSED;
  }
}
