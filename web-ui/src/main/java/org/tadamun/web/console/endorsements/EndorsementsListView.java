package org.tadamun.web.console.endorsements;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.primefaces.model.LazyDataModel;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;
import org.tadamun.endorsements.endorsement.entity.Capacity;
import org.tadamun.endorsements.endorsement.entity.EndorsementKind;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.web.console.address.NarrowedList;
import org.tadamun.web.console.frame.CampaignContext;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.PagedRows;
import org.tadamun.web.console.frame.StateOption;
import org.tadamun.web.text.TextBean;

/** All endorsements of a campaign, found and sorted; the filter is in the address. */
@Named
@ViewScoped
public class EndorsementsListView extends NarrowedList {

  @EJB private EndorsementLists lists;
  @Inject private CampaignContext campaign;
  @Inject private DisplayBean display;
  @Inject private TextBean text;

  private EndorsementState state;
  private EndorsementFilter.Scope scope;
  private EndorsementKind kind;
  private Capacity capacity;
  private long campaignId;
  private transient LazyDataModel<EndorsementRow> rows;
  private List<StateOption> states;

  public void open() {
    campaignId = campaign.getId();
    Map<EndorsementState, Long> counts = lists.byState(campaignId);
    if (!filter(null).equals(EndorsementFilter.ALL)) {
      // The links keep the other filters, so each number is the length of the list that it opens.
      counts.replaceAll((one, whole) -> lists.count(campaignId, filter(one)));
    }
    states =
        StateOption.of(
            text.get("console.filter.all"), counts, one -> text.get("endorsements.state." + one));
  }

  private EndorsementFilter filter(EndorsementState one) {
    return new EndorsementFilter(one, scope, kind, capacity, country, words, null);
  }

  public boolean isFiltered() {
    return !filter(state).equals(EndorsementFilter.ALL);
  }

  public LazyDataModel<EndorsementRow> getRows() {
    if (rows == null) {
      EndorsementFilter filter = filter(state);
      rows =
          new PagedRows<>(
              () -> lists.count(campaignId, filter),
              (sorting, first, most) -> {
                EndorsementFilter.Order order = sorting.or(EndorsementFilter.Order.MODIFIED);
                return lists.rows(
                    campaignId,
                    filter,
                    order,
                    display.getLocale(),
                    sorting.ascending(),
                    first,
                    most);
              });
    }
    return rows;
  }

  public List<StateOption> getStates() {
    return states;
  }

  public EndorsementState getState() {
    return state;
  }

  public void setState(EndorsementState state) {
    this.state = state;
  }

  public EndorsementFilter.Scope getScope() {
    return scope;
  }

  public void setScope(EndorsementFilter.Scope scope) {
    this.scope = scope;
  }

  public EndorsementKind getKind() {
    return kind;
  }

  public void setKind(EndorsementKind kind) {
    this.kind = kind;
  }

  public Capacity getCapacity() {
    return capacity;
  }

  public void setCapacity(Capacity capacity) {
    this.capacity = capacity;
  }

  public List<EndorsementFilter.Scope> getScopes() {
    return EndorsementFilter.Scope.offered(campaign::may);
  }

  public EndorsementKind[] getKinds() {
    return EndorsementKind.values();
  }

  public Capacity[] getCapacities() {
    return Capacity.values();
  }
}
