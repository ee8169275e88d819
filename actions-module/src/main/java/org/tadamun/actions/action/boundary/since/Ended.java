package org.tadamun.actions.action.boundary.since;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tadamun.kernel.campaign.entity.CampaignState;

/**
 * How a campaign ended after it had announced an action, while nobody has decided yet whether the
 * action is still on.
 *
 * @param on day on the campaign's own calendar
 */
@Schema(name = "CampaignEnded")
public record Ended(CampaignState outcome, LocalDate on) {}
