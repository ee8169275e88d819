package org.tadamun.web.publicsite.actions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.ActionAnswer;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.programme.boundary.PlaceTexts;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.boundary.Texts;
import org.tadamun.web.text.ActiveLocale;
import org.tadamun.web.text.TextBean;

/** What pages say about an action, in the reader's language: {@code #{actionPhrases}}. */
@Named
@ApplicationScoped
public class ActionPhrases {

  @Inject private ActiveLocale active;
  @Inject private TextBean text;
  @Inject private Texts texts;
  @Inject private Countries countries;
  @Inject private Clock clock;

  /** Day and time at the place of the action, with the name of the time zone. */
  public String when(ActionAnswer action) {
    String clock = hours(action) + " (" + zone(action) + ")";
    return PlaceTime.listed(Stream.of(date(action), clock), active.get());
  }

  public String date(ActionAnswer action) {
    return PlaceTime.date(action.localStart(), active.get());
  }

  /** From begin to end. */
  public String hours(ActionAnswer action) {
    String start = PlaceTime.time(action.localStart(), active.get());
    return action.localEnd() == null
        ? start
        : text.of(
            "actions.public.until",
            start,
            PlaceTime.end(action.localStart(), action.localEnd(), active.get()));
  }

  public String zone(ActionAnswer action) {
    return PlaceTime.zone(action.localStart(), action.timeZone(), active.get());
  }

  /** Venue, town and country, or that it is online. */
  public String place(ActionAnswer action) {
    PlaceDraft place = action.place();
    return place == null || place.nowhere()
        ? text.get("actions.public.online")
        : PlaceTexts.of(place, countries, active.get());
  }

  /** For an action that was moved: the time and place announced first. */
  public String moved(ActionAnswer action) {
    return text.of(
        "actions.public.moved", PlaceTexts.of(action.announced(), texts, countries, active.get()));
  }

  /** That the place is not published, or from when on it is. */
  public String hidden(ActionAnswer action) {
    String from = PlaceTime.of(action.place().addressFrom(), action.timeZone(), active.get());
    return from == null
        ? text.get("actions.public.hidden")
        : text.of("actions.public.hidden.until", from);
  }

  /** The number of participants and who counted them; empty if nobody did. */
  public String people(ActionAnswer action) {
    return action.headCount() == null
        ? ""
        : text.of("actions.people", action.headCount().count())
            + " ("
            + text.get("actions.counting." + action.headCount().method() + ".by")
            + ")";
  }

  /**
   * Whether it is going on now; false if its end is unknown or it is in doubt since the campaign
   * ended.
   */
  public boolean isOn(ActionAnswer action) {
    Instant now = clock.instant();
    return action.state() == ActionState.APPROVED
        && action.ended() == null
        && action.endsAt() != null
        && !now.isBefore(action.startsAt())
        && now.isBefore(action.endsAt());
  }

  /** Whether nothing takes place at the time that the action names. */
  public boolean isOff(ActionAnswer action) {
    return action.state() == ActionState.CANCELLED || action.isTimeOpen(clock.instant());
  }

  /** Whether its state must be shown; "approved" needs no words. */
  public boolean isRemarkable(ActionAnswer action) {
    return action.state() != ActionState.APPROVED;
  }
}
