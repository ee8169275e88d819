package org.tadamun.actions.action.boundary;

import java.time.Instant;
import org.tadamun.kernel.campaign.boundary.CampaignView;

/**
 * An action as one caller may read it.
 *
 * @param isForStaff whether it holds more than the public may know, so that no cache may keep it
 */
public record ActionReading(ActionAnswer answer, boolean isForStaff) {

  static ActionReading forStaff(ActionView action, CampaignView campaign, Instant now) {
    return new ActionReading(ActionAnswer.forStaff(action, campaign, now), true);
  }

  static ActionReading forThePublic(ActionView action, CampaignView campaign, Instant now) {
    return new ActionReading(ActionAnswer.forThePublic(action, campaign, now), false);
  }

  /** Whether nothing is kept back, so that sending it back deletes nothing. */
  public boolean isWhole() {
    return answer.version() != null;
  }
}
