package org.tadamun.web.console.actions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.programme.boundary.PlaceTexts;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.web.console.address.PageById;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.EndPhrases;
import org.tadamun.web.text.TextBean;

/** One action with all that is known of it, and the commands possible now. */
@Named
@RequestScoped
public class ActionsShowView extends PageById {

  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private OpenedAction opened;
  @Inject private TextBean text;
  @Inject private EndPhrases phrases;
  @Inject private Texts texts;
  @Inject private Countries countries;
  @Inject private Clock clock;

  private ActionView action;

  public void open() {
    action = opened.read(id);
  }

  public boolean isWritable() {
    return opened.isWritable(action);
  }

  /** The commands possible by state and time; empty for readers who may not write the action. */
  public List<ActionCommand> getCommands() {
    Instant now = clock.instant();
    return isWritable()
        ? Stream.of(ActionCommand.values())
            .filter(one -> one.fits(action, campaign.getView(), now))
            .toList()
        : List.of();
  }

  /** Start and end in the time zone of the place. */
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

  /** When its place will be shown, in the time zone of the place. */
  public String getOpening() {
    Instant from = action.draft().place().addressFrom();
    String local = display.dateTimeIn(from, ZoneId.of(action.draft().timeZone()));
    return from == null ? "" : text.of("console.frame.on-clock", local, action.draft().timeZone());
  }

  public boolean isOwnTimeDifferent() {
    return !ZoneId.of(action.draft().timeZone())
        .getRules()
        .getOffset(action.startsAt())
        .equals(display.getZone().getRules().getOffset(action.startsAt()));
  }

  /** Whether the public cannot see the address now. */
  public boolean isHidden() {
    return action.draft().place().isHiddenAt(clock.instant());
  }

  /** Whether it is postponed without a new time, or its new time is over. */
  public boolean isTimeOpen() {
    return action.isTimeOpen(clock.instant());
  }

  public boolean isMoved() {
    return action.isMoved(clock.instant());
  }

  /** The time and place announced first. */
  public String getMovedFrom() {
    String before = PlaceTexts.of(action.announced(), texts, countries, display.getLocale());
    return text.of("actions.public.moved", before);
  }

  /** How the campaign ended, while nobody has decided whether this takes place; else empty. */
  public String getEnded() {
    return phrases.ended(action.ended(campaign.getView(), clock.instant()));
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
        && action.draft().visibility() == ActionVisibility.PUBLIC
        && campaign.getView().isPublic();
  }

  public ActionView getAction() {
    return action;
  }
}
