package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

  /** The country that is counted, and how many of its open milestones are no longer reached. */
  public String told(OwnWork.Part part) {
    long fallen = fallen(part.country());
    String said = fallen == 0 ? "" : text.of("dashboard.milestones.fallen", fallen);
    String between = said.isEmpty() || part.only().isEmpty() ? "" : " · ";
    return part.only() + between + said;
  }

  /** Reads all pages, since any open milestone may have fallen below its number. */
  private long fallen(String country) {
    long fallen = 0;
    int first = 0;
    List<TaskView> page;
    do {
      page = tasks.at(campaign.getId(), MilestoneTaskState.OPEN, country, first, Page.MOST);
      fallen += page.stream().filter(TaskView::isFallen).count();
      first += Page.MOST;
    } while (page.size() == Page.MOST);
    return fallen;
  }
}
