package org.tadamun.web.console.endorsers;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tadamun.endorsements.endorser.boundary.EndorserFilter;
import org.tadamun.endorsements.endorser.boundary.EndorserView;
import org.tadamun.endorsements.endorser.boundary.Endorsers;

/** The rows of the list, read page by page; a column's field is the name of its order. */
class EndorserRows extends LazyDataModel<EndorserView> {

  private final Endorsers endorsers;
  private final EndorserFilter filter;

  EndorserRows(Endorsers endorsers, EndorserFilter filter) {
    this.endorsers = endorsers;
    this.filter = filter;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(endorsers.count(filter));
  }

  @Override
  public List<EndorserView> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> unused) {
    SortMeta sort = sortBy.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
    EndorserFilter.Order order =
        sort == null ? EndorserFilter.Order.NAME : EndorserFilter.Order.valueOf(sort.getField());
    boolean ascending = sort == null || sort.getOrder().isAscending();
    return endorsers.rows(filter, order, ascending, first, pageSize);
  }
}
