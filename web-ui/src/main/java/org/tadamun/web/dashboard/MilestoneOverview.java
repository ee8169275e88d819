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

  public long open(OwnWork.Part part) {
    return tasks.count(campaign.getId(), MilestoneTaskState.OPEN, part.country());
  }

  /** The country that is counted, and how many of the newest milestones are no longer reached. */
  public String told(OwnWork.Part part) {
    long fallen =
        tasks.at(campaign.getId(), MilestoneTaskState.OPEN, part.country(), 0, Page.MOST).stream()
            .filter(TaskView::isFallen)
            .count();
    String said = fallen == 0 ? "" : text.of("dashboard.milestones.fallen", fallen);
    String between = said.isEmpty() || part.only().isEmpty() ? "" : " · ";
    return part.only() + between + said;
  }
}
