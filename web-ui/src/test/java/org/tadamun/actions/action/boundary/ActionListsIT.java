package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionFilter.Order;
import org.tadamun.actions.action.boundary.ActionFilter.Scope;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.CountingMethod;
import org.tadamun.kernel.access.boundary.Role;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.problem.boundary.Forbidden;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.web.security.AsSystem;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.World;

@InServer
@DisplayName("The lists and figures of actions")
class ActionListsIT {

  private static final LocalizedText REASON = LocalizedText.of("en", "No");

  @Inject private Clock clock;
  @Inject private World world;
  @Inject private AsSystem system;
  @Inject private Actions actions;
  @Inject private ActionLists lists;

  private long campaign;

  /** Two drafts, one upcoming, one unreported, two that took place, one unlisted, one cancelled. */
  @BeforeEach
  void actions() {
    CampaignView made = world.liveCampaign();
    campaign = made.id();
    system.run(
        () -> {
          add(Drafts.in("CA", "Vancouver", Drafts.FUTURE));
          add(Drafts.online(Drafts.PAST));
          approved(Drafts.in("GB", "London", Drafts.FUTURE));
          approved(Drafts.in("GB", "Leeds", Drafts.PAST));
          held(Drafts.in("CA", "Montréal", Drafts.PAST.plusDays(1)), 120);
          held(Drafts.in("CA", "Ottawa 100%", Drafts.PAST.minusDays(1)), null);
          approved(Drafts.unlisted(Drafts.FUTURE));
          String off = approved(Drafts.in("DE", "Berlin", Drafts.FUTURE));
          return actions.cancel(off, null, REASON);
        });
  }

  @Test
  @DisplayName("R7: each figure equals the length of the list with its filter")
  void figures() {
    ActionFigures figures = system.run(() -> lists.figures(campaign));
    assertEquals(8, figures.total());
    assertEquals(120, figures.headCount());
    assertEquals(figures.total(), length(ActionFilter.ALL));
    assertEquals(figures.total(), figures.byState().values().stream().mapToLong(n -> n).sum());
    figures.byState().forEach((state, count) -> assertEquals(count, length(in(state)), "" + state));
    assertEquals(2, figures.upcoming());
    assertEquals(figures.upcoming(), length(scope(Scope.UPCOMING)));
    assertEquals(1, figures.calledOff());
    assertEquals(figures.calledOff(), length(scope(Scope.CALLED_OFF)));
    assertEquals(1, figures.reportsDue());
    assertEquals(figures.reportsDue(), length(scope(Scope.REPORT_DUE)));
    assertEquals(2, length(scope(Scope.TO_DECIDE)));
  }

  @Test
  @DisplayName("R2: heads are counted per counting method, and their sum is of all methods")
  void methods() {
    system.run(
        () -> {
          String police = approved(Drafts.protest(Drafts.PAST));
          actions.report(police, null, ActionReport.of(50, CountingMethod.POLICE));
          String again = approved(Drafts.protest(Drafts.PAST));
          return actions.report(again, null, ActionReport.of(50, CountingMethod.POLICE));
        });
    for (ActionFigures figures :
        List.of(system.run(() -> lists.figures(campaign)), lists.publicFigures(campaign))) {
      assertEquals(
          Map.of(
              CountingMethod.COUNTED, 120L,
              CountingMethod.ESTIMATED_BY_HOSTS, 0L,
              CountingMethod.POLICE, 100L,
              CountingMethod.PRESS, 0L),
          figures.headCountByMethod());
      assertEquals(220, figures.headCount());
    }
  }

  @Test
  @DisplayName("R8: the public figures contain public actions only")
  void publicFigures() {
    ActionFigures figures = lists.publicFigures(campaign);
    assertEquals(5, figures.total());
    assertEquals(
        Map.of(
            ActionState.APPROVED, 2L,
            ActionState.POSTPONED, 0L,
            ActionState.CANCELLED, 1L,
            ActionState.TOOK_PLACE, 2L),
        figures.byState());
    assertEquals(1, figures.upcoming());
    assertEquals(1, figures.calledOff());
  }

  @Test
  @DisplayName(
      "R7: each figure of the strip equals the length of the list that it opens, with the filter")
  void strip() {
    system.run(
        () -> {
          String later = approved(Drafts.in("FR", "Paris", Drafts.PAST));
          actions.postpone(later, null, null);
          String off = approved(Drafts.in("FR", "Lyon", Drafts.PAST));
          return actions.cancel(off, null, REASON);
        });
    assertEquals(2, length(scope(Scope.CALLED_OFF)), "what is postponed has no time to be over");
    for (ActionFilter filter :
        List.of(
            ActionFilter.ALL,
            in(ActionState.DRAFT),
            scope(Scope.UPCOMING),
            scope(Scope.CALLED_OFF),
            scope(Scope.TO_DECIDE),
            filter(null, "CA", null, null, null),
            filter(ActionKind.ONLINE, null, null, null, null),
            filter(null, null, Drafts.PAST.toLocalDate(), null, "toronto"),
            new ActionFilter(null, null, null, null, null, null, null, "no-day"))) {
      Map<ActionState, Long> strip = system.run(() -> lists.byState(campaign, filter));
      assertEquals(ActionState.values().length, strip.size());
      strip.forEach(
          (state, count) ->
              assertEquals(count, length(narrowed(filter, state)), filter + " " + state));
      assertEquals(length(narrowed(filter, null)), strip.values().stream().mapToLong(n -> n).sum());
    }
  }

  private static ActionFilter narrowed(ActionFilter filter, ActionState state) {
    return new ActionFilter(
        state,
        filter.scope(),
        filter.kind(),
        filter.country(),
        filter.from(),
        filter.to(),
        filter.text(),
        filter.dayOfAction());
  }

  @Test
  @DisplayName("Filters narrow the list by kind, country, local day and words")
  void filters() {
    assertEquals(1, length(filter(ActionKind.ONLINE, null, null, null, null)));
    assertEquals(4, length(filter(null, "CA", null, null, null)));
    LocalDate day = Drafts.PAST.toLocalDate();
    assertEquals(2, length(filter(null, null, day, day, null)));
    assertEquals(3, length(filter(null, null, day, day.plusDays(1), null)));
    assertEquals(4, length(filter(null, null, day.plusYears(1), null, null)));
    assertEquals(1, length(filter(null, null, null, null, " MONTREAL ")));
    assertEquals(7, length(filter(null, null, null, null, "احتجاجية")));
    assertEquals(7, length(filter(null, null, null, null, "اِحتجاجیه")), "on another keyboard");
    assertEquals(1, length(filter(null, null, null, null, "100%")));
    assertEquals(0, length(filter(null, null, null, null, "1_0")));
    assertEquals(0, length(filter(null, null, null, null, "' or 1=1 --")));
    assertEquals(0, length(new ActionFilter(null, null, null, null, null, null, null, "no-day")));
  }

  @Test
  @DisplayName("Pages fit together in every order and direction, and the latest start comes first")
  void sortedPages() {
    for (Order order : Order.values()) {
      for (boolean ascending : new boolean[] {true, false}) {
        List<String> whole = ids(order, ascending, 0, 100);
        assertEquals(8, whole.size(), "" + order);
        List<String> first = ids(order, ascending, 0, 3);
        List<String> second = ids(order, ascending, 3, 5);
        assertEquals(whole.subList(0, 3), first, "" + order);
        assertEquals(whole.subList(3, 8), second, "" + order);
      }
    }
    List<ActionView> latest = rows(Order.START, false, 0, 100);
    assertEquals(
        latest.stream().map(ActionView::startsAt).sorted((a, b) -> b.compareTo(a)).toList(),
        latest.stream().map(ActionView::startsAt).toList());
  }

  @Test
  @DisplayName(
      "The choice offers current and coming actions of the campaign, the first to begin first")
  void current() {
    List<String> whole = current(100);
    assertEquals(4, whole.size(), "none of those that were over years ago");
    assertEquals(whole.subList(0, 3), current(3));
    ZonedDateTime now = ZonedDateTime.now(clock.withZone(ZoneId.of("America/Toronto")));
    String camp = system.run(() -> add(lasting(now.minusDays(30), now.plusDays(30))));
    system.run(() -> add(lasting(now.minusDays(30), now.minusDays(2))));
    String before = system.run(() -> add(lasting(now.minusDays(30), now.minusHours(12))));
    List<String> more = current(100);
    assertEquals(Set.of(camp, before), Set.copyOf(more.subList(0, 2)), "which began first");
    assertEquals(whole, more.subList(2, more.size()));
    Acting.refused(
        world.person(Role.COORDINATOR, world.liveCampaign().id(), null),
        Forbidden.class,
        () -> lists.current(campaign, Duration.ZERO, 1));
  }

  private List<String> current(int most) {
    return system.run(() -> lists.current(campaign, Duration.ofDays(1), most)).stream()
        .map(ActionView::id)
        .toList();
  }

  private static ActionDraft lasting(ZonedDateTime start, ZonedDateTime end) {
    return Drafts.lasting(end.toLocalDateTime(), Drafts.protest(start.toLocalDateTime()));
  }

  @Test
  @DisplayName(
      "A file has all rows of the list in its order, and numbers of another campaign find nothing")
  void numbers() {
    List<Long> all = system.run(() -> lists.numbers(campaign, ActionFilter.ALL, Order.START));
    assertEquals(8, all.size());
    assertEquals(
        ids(Order.START, false, 0, 100),
        system.run(() -> lists.ofNumbers(campaign, all, Order.START)).stream()
            .map(ActionView::id)
            .toList());
    long other = world.liveCampaign().id();
    assertEquals(List.of(), system.run(() -> lists.ofNumbers(other, all, Order.START)));
    assertEquals(List.of(), system.run(() -> lists.ofNumbers(campaign, List.of(), Order.START)));
  }

  @Test
  @DisplayName("The sum of heads may exceed an integer")
  void manyHeads() {
    for (int i = 0; i < 2; i++) {
      world.heads(system.run(() -> held(Drafts.protest(Drafts.PAST), 1)), Integer.MAX_VALUE);
    }
    ActionFigures figures = system.run(() -> lists.figures(campaign));
    assertEquals(2L * Integer.MAX_VALUE + 120, figures.headCount());
  }

  private List<String> ids(Order order, boolean ascending, int first, int most) {
    return rows(order, ascending, first, most).stream().map(ActionView::id).toList();
  }

  private List<ActionView> rows(Order order, boolean ascending, int first, int most) {
    return system.run(() -> lists.rows(campaign, ActionFilter.ALL, order, ascending, first, most));
  }

  private long length(ActionFilter filter) {
    return system.run(
        () -> {
          long counted = lists.count(campaign, filter);
          assertEquals(counted, lists.rows(campaign, filter, Order.START, true, 0, 100).size());
          return counted;
        });
  }

  private static ActionFilter in(ActionState state) {
    return new ActionFilter(state, null, null, null, null, null, null, null);
  }

  private static ActionFilter scope(Scope scope) {
    return new ActionFilter(null, scope, null, null, null, null, null, null);
  }

  private static ActionFilter filter(
      ActionKind kind, String country, LocalDate from, LocalDate to, String words) {
    return new ActionFilter(null, null, kind, country, from, to, words, null);
  }

  private String add(ActionDraft draft) {
    return actions.create(campaign, null, draft, false).id();
  }

  private String approved(ActionDraft draft) {
    return actions.approve(add(draft), null).id();
  }

  private String held(ActionDraft draft, Integer count) {
    CountingMethod method = count == null ? null : CountingMethod.COUNTED;
    return actions.report(approved(draft), null, ActionReport.of(count, method)).id();
  }
}
