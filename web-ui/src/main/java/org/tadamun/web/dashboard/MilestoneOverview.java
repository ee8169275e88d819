package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.web.console.frame.CampaignContext;

/** Milestones about which something is to be done. */
@Named
@RequestScoped
public class MilestoneOverview {

  @EJB private MilestoneTasks tasks;
  @Inject private CampaignContext campaign;

  public long getOpen() {
    return tasks.count(campaign.getId(), MilestoneTask.State.OPEN);
  }
}
