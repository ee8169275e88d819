package org.tadamun.web.console.dayofaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.actions.dayofaction.boundary.DayOfActionView;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.web.console.frame.CampaignContext;

/** The days of action of a campaign; few, so all are on one page. */
@Named
@RequestScoped
public class ActionsDaysView {

  @EJB private DaysOfAction days;
  @Inject private CampaignContext campaign;

  private List<DayOfActionView> all;

  public void open() {
    all = days.ofCampaign(campaign.getId());
  }

  public List<DayOfActionView> getAll() {
    return all;
  }
}
