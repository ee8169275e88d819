package org.tadamun.web.console.actions;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.primefaces.model.LazyDataModel;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.web.console.address.NarrowedList;
import org.tadamun.web.console.file.Download;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.text.TextBean;

/** All actions of a campaign: to be found, sorted and downloaded. */
@Named
@ViewScoped
public class ActionsListView extends NarrowedList {

  @EJB private ActionLists lists;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;
  @Inject private ActionTable table;

  private ActionState state;
  private ActionFilter.Scope scope;
  private ActionKind kind;
  private LocalDate from;
  private LocalDate to;
  private String day;
  private String format;
  private long campaignId;
  private transient LazyDataModel<ActionView> rows;
  private List<StateOption> states;

  public void open() throws IOException {
    campaignId = campaign.getId();
    new Violations().day("from", from).day("to", to).throwIfAny();
    states =
        StateOption.of(
            text.get("console.filter.all"),
            lists.byState(campaignId, filter()),
            one -> text.get("actions.state." + one));
    if ("csv".equals(format)) {
      download();
    }
  }

  private ActionFilter filter() {
    return new ActionFilter(state, scope, kind, country, from, to, words, day);
  }

  public boolean isFiltered() {
    return !filter().equals(ActionFilter.ALL);
  }

  /** Sends all pages of the list, written while they are read. */
  private void download() throws IOException {
    String file = "actions-" + campaign.getSlug() + ".csv";
    Download.send(file, table::begin, this::write, text.get("export.cut"));
  }

  private void write(Csv csv) {
    List<Long> all = lists.numbers(campaignId, filter(), ActionFilter.Order.START);
    for (int first = 0; first < all.size(); first += ActionLists.PORTION) {
      List<Long> portion = all.subList(first, Math.min(all.size(), first + ActionLists.PORTION));
      table.rows(csv, lists.ofNumbers(campaignId, portion, ActionFilter.Order.START));
    }
  }

  public LazyDataModel<ActionView> getRows() {
    if (rows == null) {
      ActionFilter filter = filter();
      rows =
          new PagedRows<>(
              () -> lists.count(campaignId, filter),
              (sorting, first, most) ->
                  lists.rows(
                      campaignId,
                      filter,
                      sorting.or(ActionFilter.Order.START),
                      display.getLocale(),
                      sorting.ascending(),
                      first,
                      most));
    }
    return rows;
  }

  public List<StateOption> getStates() {
    return states;
  }

  public ActionState getState() {
    return state;
  }

  public void setState(ActionState state) {
    this.state = state;
  }

  public ActionFilter.Scope getScope() {
    return scope;
  }

  public void setScope(ActionFilter.Scope scope) {
    this.scope = scope;
  }

  public ActionKind getKind() {
    return kind;
  }

  public void setKind(ActionKind kind) {
    this.kind = kind;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getTo() {
    return to;
  }

  public void setTo(LocalDate to) {
    this.to = to;
  }

  public String getDay() {
    return day;
  }

  public void setDay(String day) {
    this.day = day;
  }

  public String getFormat() {
    return format;
  }

  /** With "csv" the answer is the list as a table to download. */
  public void setFormat(String format) {
    this.format = format;
  }

  public ActionKind[] getKinds() {
    return ActionKind.values();
  }

  public ActionFilter.Scope[] getScopes() {
    return ActionFilter.Scope.values();
  }
}
