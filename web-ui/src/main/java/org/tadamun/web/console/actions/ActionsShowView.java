package org.tadamun.web.console.actions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.Visibility;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/** One action with all that is known of it, and what can be done next. */
@Named
@RequestScoped
public class ActionsShowView {

  @EJB private ActionLists lists;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;
  @Inject private Clock clock;

  private String id;
  private ActionView action;

  public void open() {
    action = lists.one(id);
    if (action.campaignId() != campaign.getId()) {
      throw new NotFound();
    }
  }

  /** Those that the state allows; a report only once it has begun. */
  public List<ActionCommand> getCommands() {
    if (!campaign.may(Permission.ACTION_WRITE)) {
      return List.of();
    }
    return Stream.of(ActionCommand.values())
        .filter(command -> action.mayBecome(command.getTarget()))
        .filter(command -> command != ActionCommand.REPORT || hasBegun())
        .toList();
  }

  private boolean hasBegun() {
    return !clock.instant().isBefore(action.startsAt());
  }

  public String label(ActionCommand command) {
    boolean again = command == ActionCommand.REPORT && action.state() == ActionState.TOOK_PLACE;
    return text.get("actions.command." + command.getKey() + (again ? ".again" : ""));
  }

  /** Start and end on the clock of the place. */
  public String getLocalTime() {
    String start =
        PlaceTime.of(action.draft().localStart(), action.draft().timeZone(), display.getLocale());
    return action.draft().localEnd() == null
        ? start
        : text.of(
            "actions.public.until",
            start,
            PlaceTime.end(
                action.draft().localStart(), action.draft().localEnd(), display.getLocale()));
  }

  public String getOwnTime() {
    return display.dateTime(action.startsAt());
  }

  public boolean isOwnTimeDifferent() {
    return !ZoneId.of(action.draft().timeZone())
        .getRules()
        .getOffset(action.startsAt())
        .equals(display.getZone().getRules().getOffset(action.startsAt()));
  }

  public String getHeads() {
    return action.headCount() == null
        ? text.get("actions.view.nobody-counted")
        : text.of("actions.people", action.headCount().count())
            + " ("
            + text.get("actions.counting." + action.headCount().method() + ".by")
            + ")";
  }

  public boolean isHeld() {
    return action.state() == ActionState.TOOK_PLACE;
  }

  public boolean isPublicPage() {
    return action.state().isPublic()
        && action.draft().visibility() == Visibility.PUBLIC
        && campaign.getView().isPublic();
  }

  public ActionView getAction() {
    return action;
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }
}
