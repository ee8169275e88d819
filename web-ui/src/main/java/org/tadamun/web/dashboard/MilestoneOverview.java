package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.milestone.boundary.MilestoneTasks;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.petition.milestone.entity.MilestoneTaskState;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.text.TextBean;

/** Milestones about which something is to be done. */
@Named
@RequestScoped
public class MilestoneOverview {

  @EJB private MilestoneTasks tasks;
  @Inject private CampaignContext campaign;
  @Inject private TextBean text;

  public long getOpen() {
    return tasks.count(campaign.getId(), MilestoneTaskState.OPEN);
  }

  /** How many of them, of the newest, are reached no longer; empty where all are. */
  public String getFallen() {
    long fallen =
        tasks.at(campaign.getId(), MilestoneTaskState.OPEN, 0, Page.MOST).stream()
            .filter(TaskView::isFallen)
            .count();
    return fallen == 0 ? "" : text.of("dashboard.milestones.fallen", fallen);
  }
}
