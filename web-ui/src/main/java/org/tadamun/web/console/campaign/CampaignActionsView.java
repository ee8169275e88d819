package org.tadamun.web.console.campaign;

import static org.tadamun.actions.action.boundary.ActionLists.PORTION;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.programme.boundary.PlaceTime;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.event.boundary.ActionsSettled;
import org.tadamun.kernel.event.boundary.ActionsSettled.Ticked;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;

/**
 * The actions still to come when an outcome is declared, each with a tick: ticked ones are
 * cancelled with it. Actions that are new or changed since the page was opened are left for a later
 * decision.
 */
@Named
@ViewScoped
public class CampaignActionsView implements Serializable {

  @EJB private transient ActionLists lists;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;

  private List<Row> rows;
  private String[] cancelled;

  /** One action in the list. */
  public record Row(String id, int version, String words) implements Serializable {}

  /**
   * Reads the actions once per page. All are ticked at first, so that nobody travels to a protest
   * for somebody who is free.
   */
  void load() {
    boolean asked =
        campaign.mayThroughout(Permission.ACTION_WRITE) && campaign.may(Permission.REPORT_READ);
    rows = asked ? Stream.concat(coming(), postponed()).map(this::row).toList() : List.of();
    cancelled = rows.stream().map(Row::id).toArray(String[]::new);
  }

  private Stream<ActionView> coming() {
    return all(null, ActionFilter.Scope.UPCOMING);
  }

  private Stream<ActionView> postponed() {
    return all(ActionState.POSTPONED, null);
  }

  /** Reads a whole list, the earliest start first; an action left out would not be cancelled. */
  private Stream<ActionView> all(ActionState state, ActionFilter.Scope scope) {
    ActionFilter filter = new ActionFilter(state, scope, null, null, null, null, null, null);
    long id = campaign.getId();
    List<Long> numbers = lists.numbers(id, filter, ActionFilter.Order.START).reversed();
    return IntStream.iterate(0, first -> first < numbers.size(), first -> first + PORTION)
        .mapToObj(first -> numbers.subList(first, Math.min(numbers.size(), first + PORTION)))
        .flatMap(part -> lists.ofNumbers(id, part, ActionFilter.Order.START).reversed().stream());
  }

  private Row row(ActionView action) {
    String town = Languages.apart(action.draft().place().locality(), display.getLocale());
    String when =
        PlaceTime.of(action.draft().localStart(), action.draft().timeZone(), display.getLocale());
    Stream<String> words = Stream.of(display.localized(action.title()), town, when);
    return new Row(action.id(), action.version(), PlaceTime.listed(words, display.getLocale()));
  }

  /** The decisions that the ticks stand for. */
  ActionsSettled settled() {
    Set<String> ticked = Set.of(cancelled);
    return new ActionsSettled(
        null, seen(row -> ticked.contains(row.id())), seen(row -> !ticked.contains(row.id())));
  }

  private List<Ticked> seen(Predicate<Row> which) {
    return rows.stream().filter(which).map(row -> new Ticked(row.id(), row.version())).toList();
  }

  public List<Row> getRows() {
    return rows;
  }

  public String[] getCancelled() {
    return cancelled;
  }

  public void setCancelled(String[] cancelled) {
    this.cancelled = cancelled == null ? new String[0] : cancelled;
  }
}
