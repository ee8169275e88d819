package org.tadamun.web.demonstration;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.dayofaction.boundary.DayOfActionDraft;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.rest.boundary.Page;

/** Loads the demonstration's days of action and actions, unless they are there already. */
@ApplicationScoped
public class SampleActions {

  @EJB private Actions actions;
  @EJB private ActionLists lists;
  @EJB private DaysOfAction days;
  @Inject private Clock clock;

  void load(CampaignView campaign, DemonstrationFile data, Map<String, AddresseeView> addressees) {
    Set<String> presentDays =
        days.ofCampaign(campaign.id()).stream().map(day -> day.slug()).collect(Collectors.toSet());
    data.parts("daysOfAction").stream()
        .filter(day -> !presentDays.contains(day.text("slug")))
        .forEach(day -> day(campaign.id(), day));
    Map<String, ActionView> present =
        lists
            .rows(campaign.id(), ActionFilter.ALL, ActionFilter.Order.START, true, 0, Page.MOST)
            .stream()
            .collect(Collectors.toMap(ActionView::slug, Function.identity()));
    for (DemonstrationFile action : data.parts("actions")) {
      ActionView there = present.get(action.text("slug"));
      lead(there == null ? action(campaign.id(), action, addressees) : there, action);
    }
  }

  private void day(long campaignId, DemonstrationFile data) {
    days.create(
        campaignId,
        data.text("slug"),
        new DayOfActionDraft(
            data.localized("title"), data.localized("call"), LocalDate.parse(data.text("date"))),
        data.flag("sample"));
  }

  private ActionView action(
      long campaignId, DemonstrationFile data, Map<String, AddresseeView> addressees) {
    LocalDateTime start = start(data);
    LocalDateTime end =
        data.has("endsLocal")
            ? LocalDateTime.parse(data.text("endsLocal"))
            : start.plusMinutes(data.number("durationMinutes"));
    AddresseeView addressee = addressees.get(data.text("addressee"));
    ActionDraft draft =
        new ActionDraft(
            data.choice("kind", ActionKind.class),
            data.localized("title"),
            data.localized("description"),
            null,
            new PlaceDraft(
                null,
                null,
                data.text("locality"),
                data.text("country"),
                false,
                null,
                null,
                null,
                null),
            null,
            start,
            end,
            data.text("zone"),
            addressee == null ? null : addressee.publicId(),
            data.text("dayOfAction"));
    return actions.create(campaignId, data.text("slug"), draft, data.flag("sample"));
  }

  /** Continues from the action's present state, which an interrupted start may have left. */
  private void lead(ActionView from, DemonstrationFile data) {
    ActionView action = from;
    if (action.state() == ActionState.DRAFT) {
      action = actions.approve(action.id(), action.version());
    }
    if (action.state() == ActionState.APPROVED
        && data.choice("state", ActionState.class) == ActionState.TOOK_PLACE) {
      // The campaign's report gives no numbers, so none are given here.
      actions.report(action.id(), action.version(), new ActionReport(null));
    }
  }

  /** A date from the data, or some days after the loading, so that there are actions to come. */
  private LocalDateTime start(DemonstrationFile data) {
    if (data.has("startsLocal")) {
      return LocalDateTime.parse(data.text("startsLocal"));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneId.of(data.text("zone")));
    return today
        .plusDays(data.number("startsInDays"))
        .atTime(LocalTime.parse(data.text("localTime")));
  }
}
