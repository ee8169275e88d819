package org.tadamun.actions.action.boundary.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionReport;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.Actions;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.actions.dayofaction.boundary.DayOfActionDraft;
import org.tadamun.actions.dayofaction.boundary.DaysOfAction;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.text.boundary.Folded;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;
import org.tadamun.web.testing.list.Combinations;

@InServer
@DisplayName("List of actions narrowed by filters")
class NarrowedActionsIT {

  private static final LocalDate DAY = Drafts.PAST.toLocalDate();
  private static final Set<ActionState> TO_DECIDE =
      Set.of(ActionState.SUBMITTED, ActionState.DRAFT);

  @Inject private Clock clock;
  @Inject private World world;
  @Inject private AsSystem system;
  @Inject private Actions actions;
  @Inject private ActionLists lists;
  @Inject private DaysOfAction days;

  private CampaignView campaign;
  private String day;

  /** A filter and an order that a reader asks for. */
  private record Asked(ActionFilter filter, ActionFilter.Order order, boolean ascending) {

    static Asked of(Object[] one) {
      return new Asked(
          new ActionFilter(
              (ActionState) one[0],
              (ActionFilter.Scope) one[1],
              (ActionKind) one[2],
              (String) one[3],
              (LocalDate) one[4],
              (LocalDate) one[5],
              (String) one[6],
              (String) one[7]),
          (ActionFilter.Order) one[8],
          (Boolean) one[9]);
    }

    /** One of two languages in which the countries sort differently. */
    Locale reader() {
      return ascending ? Locale.ENGLISH : Locale.of("ar");
    }

    boolean means(ActionView action, Instant now) {
      ActionDraft draft = action.draft();
      LocalDate on = draft.localStart().toLocalDate();
      String town = draft.place() == null ? "" : draft.place().locality();
      return (filter.state() == null || filter.state() == action.state())
          && isOf(filter.scope(), action, !action.overAt().isAfter(now))
          && (filter.kind() == null || filter.kind() == draft.kind())
          && (filter.country() == null
              || draft.place() != null && filter.country().equals(draft.place().country()))
          && (filter.from() == null || !on.isBefore(filter.from()))
          && (filter.to() == null || !on.isAfter(filter.to()))
          && (filter.text() == null || Folded.of(town).contains(Folded.of(filter.text())))
          && (filter.dayOfAction() == null || filter.dayOfAction().equals(draft.dayOfAction()));
    }

    /** Without {@code AFTER_OUTCOME}, because the campaign has not ended. */
    private static boolean isOf(ActionFilter.Scope scope, ActionView action, boolean over) {
      return switch (scope) {
        case null -> true;
        case UPCOMING -> action.state().isUpcoming(over);
        case CALLED_OFF -> action.state().isCalledOff(over);
        case REPORT_DUE -> action.state().isReportDue(over);
        case TO_DECIDE -> TO_DECIDE.contains(action.state());
        case AFTER_OUTCOME -> false;
      };
    }
  }

  @BeforeEach
  void actions() {
    campaign = world.liveCampaign();
    day = "day-" + campaign.slug();
    system.run(
        () -> {
          LocalizedText called = LocalizedText.of("en", "Day of action");
          days.create(campaign.id(), day, new DayOfActionDraft(called, null, DAY), false);
          add(Drafts.in("CA", "Montréal", Drafts.FUTURE));
          add(Drafts.online(Drafts.PAST));
          approved(Drafts.in("GB", "London", Drafts.FUTURE));
          approved(Drafts.on(day, "Montréal"));
          approved(Drafts.on(day, "Ottawa 50%"));
          String held = approved(Drafts.in("CA", "Ottawa 50%", Drafts.PAST.minusDays(1)));
          actions.report(held, null, ActionReport.of(20, CountingMethod.COUNTED));
          approved(Drafts.in("GB", "Leeds", Drafts.PAST.plusDays(1)));
          String off = approved(Drafts.in("GB", "London", Drafts.FUTURE.plusDays(1)));
          actions.cancel(off, null, LocalizedText.of("en", "No"));
          return actions.postpone(approved(Drafts.in("CA", "London", Drafts.PAST)), null, null);
        });
  }

  private String add(ActionDraft draft) {
    return actions.create(campaign.id(), null, draft, false).id();
  }

  private String approved(ActionDraft draft) {
    return actions.approve(add(draft), null).id();
  }

  @Test
  @DisplayName("Count and pages agree with the filter, for each pair of filter values")
  void narrowed() {
    Instant now = clock.instant();
    List<ActionView> all = rows(ActionFilter.ALL);
    assertEquals(9, all.size());
    List<Asked> combinations =
        Combinations.pairs(
                Combinations.orNone(ActionState.APPROVED),
                Combinations.orNone(ActionFilter.Scope.values()),
                Combinations.orNone(ActionKind.PROTEST),
                Combinations.orNone("CA"),
                Combinations.orNone(DAY),
                Combinations.orNone(DAY),
                Combinations.orNone("MONTREAL", "50%"),
                Combinations.orNone(day),
                List.of(ActionFilter.Order.values()),
                List.of(true, false))
            .stream()
            .map(Asked::of)
            .toList();
    List<String> faults =
        Combinations.faults(
            combinations,
            this::listed,
            asked -> system.run(() -> lists.count(campaign.id(), asked.filter())),
            asked ->
                all.stream()
                    .filter(action -> asked.means(action, now))
                    .map(ActionView::id)
                    .toList());
    assertEquals(List.of(), faults);
  }

  private List<ActionView> rows(ActionFilter filter) {
    return system.run(
        () -> lists.rows(campaign.id(), filter, ActionFilter.Order.START, true, 0, 50));
  }

  private List<String> listed(Asked asked) throws Exception {
    return Combinations.paged(
            (first, most) ->
                system.run(
                    () ->
                        lists.rows(
                            campaign.id(),
                            asked.filter(),
                            asked.order(),
                            asked.reader(),
                            asked.ascending(),
                            first,
                            most)))
        .stream()
        .map(ActionView::id)
        .toList();
  }

  @Test
  @DisplayName("Export and strip agree with the list, for each pair of filter values")
  void exported() {
    List<ActionFilter> filters =
        Combinations.pairs(
                Combinations.orNone(ActionFilter.Scope.values()),
                Combinations.orNone("CA"),
                Combinations.orNone("MONTREAL", "50%"),
                Combinations.orNone(day))
            .stream()
            .map(
                one ->
                    new ActionFilter(
                        null,
                        (ActionFilter.Scope) one[0],
                        null,
                        (String) one[1],
                        DAY.minusYears(1),
                        null,
                        (String) one[2],
                        (String) one[3]))
            .toList();
    List<String> faults =
        Combinations.faults(
            filters,
            this::exported,
            filter ->
                system.run(() -> lists.byState(campaign.id(), filter)).values().stream()
                    .mapToLong(Long::longValue)
                    .sum(),
            filter -> rows(filter).stream().map(ActionView::id).toList());
    assertEquals(List.of(), faults);
  }

  private List<String> exported(ActionFilter filter) {
    ActionFilter.Order order = ActionFilter.Order.START;
    return system.run(
        () ->
            lists
                .ofNumbers(campaign.id(), lists.numbers(campaign.id(), filter, order), order)
                .stream()
                .map(ActionView::id)
                .toList());
  }
}
