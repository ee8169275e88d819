package org.tadamun.web.console.milestone;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.tadamun.petition.milestone.boundary.Announcements;
import org.tadamun.petition.milestone.boundary.TaskView;
import org.tadamun.web.console.frame.CampaignContext;

/** The milestone that a draft of news announces, for the reader who is about to publish it. */
@Named
@RequestScoped
public class DraftMilestone {

  @EJB private Announcements announcements;
  @Inject private CampaignContext campaign;
  @Inject private MilestoneWords words;

  private final Map<String, Optional<TaskView>> known = new HashMap<>();

  /** The milestone; null if the news was written by hand or is new. */
  public TaskView of(String news) {
    if (news == null || news.isEmpty()) {
      return null;
    }
    long campaignId = campaign.getId();
    return known.computeIfAbsent(news, id -> announcements.behind(campaignId, id)).orElse(null);
  }

  /** The reasons against publishing, for the question; empty if there are none. */
  public String warning(String news) {
    TaskView task = of(news);
    if (task == null) {
      return "";
    }
    String fallen = task.isFallen() ? words.fallen(task) + " " : "";
    return task.isExact() ? fallen + words.exact(task) + " " : fallen;
  }
}
