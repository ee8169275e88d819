package org.tadamun.web.console.campaign;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.text.TextBean;

/**
 * The question before a campaign is taken offline: people who plan to come to an action will find
 * no page and hear of no cancellation.
 */
@Named
@RequestScoped
public class OfflineQuestionView {

  private static final ActionFilter COMING =
      new ActionFilter(null, ActionFilter.Scope.UPCOMING, null, null, null, null, null, null);

  @EJB private ActionLists actions;
  @Inject private CampaignContext campaign;
  @Inject private TextBean text;

  public String getWords() {
    String asked = text.get("console.campaign.offline.question");
    long called = campaign.may(Permission.REPORT_READ) ? coming() : 0;
    return called == 0
        ? asked
        : asked + " " + text.of("console.campaign.offline.question.called", called);
  }

  /**
   * The question for a page that stays open for hours: without a number of actions, which could
   * change meanwhile.
   */
  public String getLasting() {
    return text.get("console.campaign.offline.question")
        + " "
        + text.get("console.campaign.offline.question.whoever");
  }

  private long coming() {
    return actions.count(campaign.getId(), COMING);
  }
}
