package org.tadamun.web.console.dayofaction;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tadamun.actions.dayofaction.boundary.Board;
import org.tadamun.actions.dayofaction.boundary.DayOfActionView;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.console.frame.CampaignContext;

/** How a day of action stands, place by place. */
@Named
@RequestScoped
public class ActionsBoardView {

  @EJB private DaysOfAction days;
  @Inject private CampaignContext campaign;

  private String day;
  private DayOfActionView view;
  private Board board;

  public void open() {
    view = days.one(day);
    if (view.campaignId() != campaign.getId()) {
      throw new NotFound();
    }
    board = days.board(day);
  }

  public DayOfActionView getView() {
    return view;
  }

  public Board getBoard() {
    return board;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}
