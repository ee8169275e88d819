package org.tadamun.petition.ending.control;

import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.ending.entity.EndingCause;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.signature.entity.SignatureToken;

/** Whether a petition that nobody has closed is over for good. */
final class PetitionEnd {

  private PetitionEnd() {}

  /**
   * Why it is to be closed; empty where it is not. The end of a paused one moves with the pause, as
   * with that of its campaign and the time in which that is offline, so that it has none; nor has
   * one whose campaign ended in the middle of such a time, which may be taken back.
   */
  static Optional<EndingCause> of(PetitionView petition, CampaignView campaign, Instant now) {
    if (!petition.state().takesConfirmations()) {
      return Optional.empty();
    }
    if (isLongAgo(campaign.decidedAt(), now)) {
      return Optional.of(EndingCause.OUTCOME);
    }
    return !waits(campaign)
            && petition.state() == PetitionState.OPEN
            && petition.isPast(now)
            && isLongAgo(petition.closesAt(), now)
        ? Optional.of(EndingCause.LAST_DAY)
        : Optional.empty();
  }

  /** One that lies in the archive comes back by nobody's hand: nothing waits for it. */
  private static boolean waits(CampaignView campaign) {
    return campaign.state() == CampaignState.PAUSED
        || campaign.offline() && campaign.state().isUnderWay();
  }

  /** So that the link of whoever signed in the last second has expired. */
  private static boolean isLongAgo(Instant end, Instant now) {
    return end != null && !now.isBefore(end.plus(SignatureToken.LIFETIME));
  }
}
