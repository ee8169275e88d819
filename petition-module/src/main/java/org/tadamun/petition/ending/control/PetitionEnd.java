package org.tadamun.petition.ending.control;

import java.time.Instant;
import java.util.Optional;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.petition.ending.entity.EndingCause;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.PetitionState;
import org.tadamun.petition.signature.entity.SignatureToken;

/** Decides whether a petition that nobody has closed is over for good. */
final class PetitionEnd {

  private PetitionEnd() {}

  /**
   * Why it is to be closed; empty if it is not. A paused petition has no end, since its end moves
   * with the pause; nor has one whose campaign is paused or offline. The outcome of a campaign that
   * ended in such a time may be taken back.
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

  /** Whether the end waits for the campaign; not for an archived one, which nobody brings back. */
  private static boolean waits(CampaignView campaign) {
    return campaign.state() == CampaignState.PAUSED
        || campaign.offline() && campaign.state().isUnderWay();
  }

  /** Long enough for the link of a signer of the last second to have expired. */
  private static boolean isLongAgo(Instant end, Instant now) {
    return end != null && !now.isBefore(end.plus(SignatureToken.LIFETIME));
  }
}
