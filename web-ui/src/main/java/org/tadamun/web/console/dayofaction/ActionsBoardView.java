package org.tadamun.web.console.dayofaction;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.tadamun.actions.dayofaction.boundary.Board;
import org.tadamun.actions.dayofaction.boundary.DayOfActionView;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.web.console.frame.CampaignContext;

/** The board of a day of action, place by place, as it was when the page was opened. */
@Named
@ViewScoped
public class ActionsBoardView implements Serializable {

  @EJB private transient DaysOfAction days;
  @Inject private CampaignContext campaign;

  private String day;
  private transient DayOfActionView view;
  private transient Board board;

  public void open() {
    view = days.of(campaign.getId(), day);
    board = days.board(day);
  }

  public DayOfActionView getView() {
    if (view == null) {
      open();
    }
    return view;
  }

  public Board getBoard() {
    if (board == null) {
      open();
    }
    return board;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }
}
