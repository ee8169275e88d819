package org.tadamun.web.console.actions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** Warnings about what may be a mistake in the action on the page. */
@Named
@RequestScoped
public class ActionsDoubtsView {

  @EJB private ActionLists lists;
  @EJB private DaysOfAction days;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  /** Kept, because the page asks more than once while it is rendered. */
  private final Map<String, List<ActionView>> alike = new HashMap<>();

  private final Map<String, LocalDate> dates = new HashMap<>();

  /**
   * The actions that may be the same as this one, entered twice.
   *
   * @param id public id
   */
  public List<ActionView> alike(String id) {
    return alike.computeIfAbsent(id, lists::alike);
  }

  /**
   * A warning if the action is not on the date of its day of action, by the clock of its place;
   * else empty.
   */
  public String otherDate(ActionDraft draft) {
    if (draft.dayOfAction() == null) {
      return "";
    }
    LocalDate date = dates.computeIfAbsent(draft.dayOfAction(), slug -> days.one(slug).date());
    return isOn(date, draft) ? "" : text.of("actions.view.other-date", display.date(date));
  }

  private static boolean isOn(LocalDate date, ActionDraft draft) {
    LocalDateTime end = draft.localEnd() == null ? draft.localStart() : draft.localEnd();
    return !date.isBefore(draft.localStart().toLocalDate()) && !date.isAfter(end.toLocalDate());
  }
}
