package org.tadamun.web.console.endorsers;

import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.primefaces.model.LazyDataModel;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.web.console.address.NarrowedList;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.console.frame.PagedRows;

/** All endorsers of the installation; the filter is in the address. */
@Named
@ViewScoped
public class EndorsersListView extends NarrowedList {

  @EJB private Endorsers endorsers;
  @Inject private DisplayBean display;

  private EndorserKind kind;
  private transient LazyDataModel<EndorserView> rows;

  private EndorserFilter filter() {
    return new EndorserFilter(kind, country, words);
  }

  public boolean isFiltered() {
    return !filter().equals(EndorserFilter.ALL);
  }

  public LazyDataModel<EndorserView> getRows() {
    if (rows == null) {
      EndorserFilter filter = filter();
      rows =
          new PagedRows<>(
              () -> endorsers.count(filter),
              (sorting, first, most) ->
                  endorsers.rows(
                      filter,
                      sorting.or(EndorserFilter.Order.NAME),
                      display.getLocale(),
                      sorting.ascending() || !sorting.isChosen(),
                      first,
                      most));
    }
    return rows;
  }

  public EndorserKind getKind() {
    return kind;
  }

  public void setKind(EndorserKind kind) {
    this.kind = kind;
  }

  public EndorserKind[] getKinds() {
    return EndorserKind.values();
  }
}
