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

/** The milestone behind a draft of news, for whoever is about to publish it. */
@Named
@RequestScoped
public class DraftMilestone {

  @EJB private Announcements announcements;
  @Inject private CampaignContext campaign;
  @Inject private MilestoneWords words;

  private final Map<String, Optional<TaskView>> known = new HashMap<>();

  /** Null where somebody wrote it by hand, or nobody has yet. */
  public TaskView of(String news) {
    if (news == null || news.isEmpty()) {
      return null;
    }
    long campaignId = campaign.getId();
    return known.computeIfAbsent(news, id -> announcements.behind(campaignId, id)).orElse(null);
  }

  /** What speaks against publishing, for the question; empty where nothing does. */
  public String warning(String news) {
    TaskView task = of(news);
    if (task == null) {
      return "";
    }
    String fallen = task.isFallen() ? words.fallen(task) + " " : "";
    return task.isExact() ? fallen + words.exact(task) + " " : fallen;
  }
}
