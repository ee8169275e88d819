package org.tadamun.web.publicsite.actions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.dayofaction.boundary.DayOfActionView;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.actions.programme.boundary.Programme;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.web.publicsite.frame.SiteFrame;
import org.tadamun.web.publicsite.route.Answer;
import org.tadamun.web.publicsite.route.PublicRequest;
import org.tadamun.web.publicsite.route.SiteEndpoint;
import org.tadamun.web.text.TextBean;

/** The page of one action. */
@Named
@RequestScoped
public class ActionPage implements SiteEndpoint {

  @EJB private Programme programme;
  @EJB private Campaigns campaigns;
  @EJB private DaysOfAction days;
  @Inject private Clock clock;
  @Inject private SiteFrame frame;
  @Inject private ActionPhrases words;
  @Inject private TextBean text;

  private ActionAnswer action;
  private DayOfActionView day;

  @Override
  public Answer answer(PublicRequest request) {
    action = programme.one(request.value("id"));
    day = action.dayOfAction() == null ? null : days.readable(action.dayOfAction());
    frame
        .page(title(request), words.when(action) + " · " + words.place(action))
        .within(campaigns.requirePublic(action.campaign()), "actions");
    return Answer.page("action");
  }

  /**
   * The title says if the action is cancelled, postponed or moved: most people read only the title
   * of a shared link.
   */
  private String title(PublicRequest request) {
    String title = action.title().best(request.locale());
    boolean off =
        action.state() == ActionState.CANCELLED || action.state() == ActionState.POSTPONED;
    String mark = off ? "actions.state." + action.state() : action.moved() ? "actions.moved" : null;
    return mark == null ? title : text.of("actions.calendar.summary", text.get(mark), title);
  }

  public ActionAnswer getAction() {
    return action;
  }

  /** The day of action with its call, or null. */
  public DayOfActionView getDay() {
    return day;
  }

  /** Whether the action is postponed without a new time, or its new time is over. */
  public boolean isTimeOpen() {
    return action.isTimeOpen(clock.instant());
  }

  /** Whether the page offers the action for a calendar: not if it is over or cancelled. */
  public boolean isForCalendar() {
    return action.state() != ActionState.TOOK_PLACE
        && action.state() != ActionState.CANCELLED
        && !action.isOver(clock.instant());
  }
}
