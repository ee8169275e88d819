package org.tadamun.web.console.alarm;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.petition.moderation.boundary.AlarmView;
import org.tadamun.petition.moderation.boundary.CountryAlarms;
import org.tadamun.web.console.frame.CampaignContext;

/** The alarms without a decision, shown on all pages that moderators visit. */
@Named
@RequestScoped
public class AlarmPanel {

  @EJB private CountryAlarms alarms;
  @Inject private CampaignContext campaign;

  private List<AlarmView> undecided;

  public boolean isAllowed() {
    return campaign.may(Permission.PETITION_MODERATE);
  }

  public List<AlarmView> getUndecided() {
    if (undecided == null) {
      undecided = isAllowed() ? alarms.undecided(campaign.getId()) : List.of();
    }
    return undecided;
  }
}
