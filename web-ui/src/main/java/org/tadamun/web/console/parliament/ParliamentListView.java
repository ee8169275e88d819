package org.tadamun.web.console.parliament;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.LazyDataModel;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.web.console.address.NarrowedList;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.PagedRows;

/** Lists the parliamentary acts of a campaign; its filter is part of the address. */
@Named
@ViewScoped
public class ParliamentListView extends NarrowedList {

  @EJB private ActLists lists;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;

  private ActState state;
  private ActKind kind;
  private ActFilter.Scope scope;
  private long campaignId;
  private transient LazyDataModel<ActView> rows;

  public void open() {
    campaignId = campaign.getId();
  }

  private ActFilter filter() {
    return ActFilter.of(scope, state, kind, country, words);
  }

  public boolean isFiltered() {
    return !filter().equals(ActFilter.ALL);
  }

  public LazyDataModel<ActView> getRows() {
    if (rows == null) {
      ActFilter filter = filter();
      rows =
          new PagedRows<>(
              () -> lists.count(campaignId, filter),
              (sorting, first, most) ->
                  lists.rows(
                      campaignId,
                      filter,
                      sorting.or(ActFilter.Order.MODIFIED),
                      display.getLocale(),
                      sorting.ascending(),
                      first,
                      most));
    }
    return rows;
  }

  public ActState getState() {
    return state;
  }

  public void setState(ActState state) {
    this.state = state;
  }

  public ActKind getKind() {
    return kind;
  }

  public void setKind(ActKind kind) {
    this.kind = kind;
  }

  /** Whether to list the acts that the dashboard counts, or the others; null for all. */
  public ActFilter.Scope getScope() {
    return scope;
  }

  public void setScope(ActFilter.Scope scope) {
    this.scope = scope;
  }

  public ActFilter.Scope[] getScopes() {
    return ActFilter.Scope.values();
  }

  public ActState[] getStates() {
    return ActState.values();
  }

  public ActKind[] getKinds() {
    return ActKind.values();
  }
}
