package org.tadamun.web.console.milestone;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.update.boundary.Updates;
import org.tadamun.kernel.update.entity.UpdateState;
import org.tadamun.petition.milestone.boundary.Announcements;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.web.console.frame.CampaignContext;

/**
 * The news that contain the exact number of one country, for the reader who chooses the steps of
 * figures.
 */
@Named
@RequestScoped
public class ExactNews {

  @EJB private Announcements announcements;
  @EJB private Updates updates;
  @Inject private CampaignContext campaign;

  private List<TaskView> rows;

  /** The drafts and published news; withdrawn news are read by nobody. */
  public List<TaskView> getRows() {
    if (rows == null) {
      rows =
          campaign.isChosen() && campaign.may(Permission.CONSOLE_READ)
              ? announcements.ofCountries(campaign.getId()).stream().filter(this::isRead).toList()
              : List.of();
    }
    return rows;
  }

  private boolean isRead(TaskView task) {
    return updates
        .byId(task.news())
        .filter(news -> news.state() != UpdateState.WITHDRAWN)
        .isPresent();
  }
}
