package org.tadamun.web.dashboard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.tadamun.actions.action.boundary.ActionFigures;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.web.chart.line.LineChart;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;

/** The dashboard's part about actions. */
@Named
@RequestScoped
public class ActionOverview {

  private static final int SHOWN = 5;
  private static final int MARKS_MOST = 40;
  private static final ActionFilter HELD = filter(ActionState.TOOK_PLACE, null);

  @EJB private ActionLists lists;
  @Inject private CampaignContext campaign;
  @Inject private Clock clock;
  @Inject private DisplayBean display;

  private ActionFigures figures;

  /** Whether the reader may see actions and endorsements; a translator may not. */
  public boolean isReadable() {
    return campaign.may(Permission.REPORT_READ);
  }

  /** The time of the figures, if there is no petition that shows it. */
  public Instant getAsOf() {
    return clock.instant();
  }

  public ActionFigures getFigures() {
    if (figures == null) {
      figures = lists.figures(campaign.getId());
    }
    return figures;
  }

  public boolean isEnded() {
    return campaign.getView().decidedAt() != null;
  }

  /** How many wait for a decision of the campaign. */
  public long submitted(OwnWork.Part part) {
    return part.isWhole()
        ? getFigures().submitted()
        : lists.count(campaign.getId(), filter(ActionState.SUBMITTED, null, part.country()));
  }

  /** How many are over without a report. */
  public long reportsDue(OwnWork.Part part) {
    return part.isWhole() ? getFigures().reportsDue() : count(ActionFilter.Scope.REPORT_DUE, part);
  }

  /**
   * How many are undecided since the campaign ended: nobody has said whether they still take place.
   */
  public long afterOutcome(OwnWork.Part part) {
    return count(ActionFilter.Scope.AFTER_OUTCOME, part);
  }

  private long count(ActionFilter.Scope scope, OwnWork.Part part) {
    return lists.count(campaign.getId(), filter(null, scope, part.country()));
  }

  public List<ActionView> getUpcoming() {
    ActionFilter upcoming = filter(null, ActionFilter.Scope.UPCOMING);
    return lists.rows(campaign.getId(), upcoming, ActionFilter.Order.START, true, 0, SHOWN);
  }

  /** The latest actions that took place, as marks on the curve of signatures. */
  public List<LineChart.Mark> getMarks() {
    if (!isReadable()) {
      return List.of();
    }
    return lists
        .rows(campaign.getId(), HELD, ActionFilter.Order.START, false, 0, MARKS_MOST)
        .stream()
        .map(
            action ->
                new LineChart.Mark(
                    action.startsAt(),
                    action.draft().localStart().toLocalDate(),
                    display.localized(action.draft().title()),
                    "action"))
        .toList();
  }

  /** How many of them are marked; 0 if all are. */
  public int getMarked() {
    return isReadable() && getHeld() > MARKS_MOST ? MARKS_MOST : 0;
  }

  public long getHeld() {
    return lists.count(campaign.getId(), HELD);
  }

  private static ActionFilter filter(ActionState state, ActionFilter.Scope scope) {
    return filter(state, scope, null);
  }

  private static ActionFilter filter(ActionState state, ActionFilter.Scope scope, String country) {
    return new ActionFilter(state, scope, null, country, null, null, null, null);
  }
}
