package org.tadamun.kernel.campaign.boundary.ending;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.event.boundary.ActionsSettled;
import org.tadamun.kernel.event.boundary.OutcomeDeclared;
import org.tadamun.kernel.text.entity.LocalizedText;

/** Declares an outcome and decides about the campaign's actions, both in one transaction. */
@Stateless
public class Outcomes {

  @EJB private Campaigns campaigns;
  @Inject private Event<OutcomeDeclared> declared;

  /**
   * @param words null for the prepared ones
   * @param actions if anything is decided, the caller must be allowed to write those actions
   */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView declare(
      String slug,
      int version,
      CampaignState outcome,
      LocalizedText words,
      ActionsSettled actions) {
    CampaignView ended = campaigns.decide(slug, version, outcome, words);
    declared.fire(new OutcomeDeclared(ended.id(), actions));
    return ended;
  }
}
