package org.tadamun.actions.action.boundary.ending;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.entity.CampaignState;

/**
 * How a campaign ended after it had called to an action, of which nobody has decided since whether
 * it is still on.
 *
 * @param on day on the campaign's own calendar
 */
@Schema(name = "CampaignEnded")
public record Ended(CampaignState outcome, LocalDate on) {

  /** Null where the campaign goes on, the action is over or off, or somebody has decided. */
  public static Ended of(CampaignView campaign, ActionView action, Instant now) {
    Instant end = campaign.decidedAt();
    boolean open = action.state().isStillOn(!action.overAt().isAfter(now));
    return end == null || !open || isDecided(action.calledAt(), end)
        ? null
        : new Ended(campaign.outcome(), LocalDate.ofInstant(end, campaign.zone()));
  }

  private static boolean isDecided(Instant calledAt, Instant end) {
    return calledAt != null && !calledAt.isBefore(end);
  }
}
