package org.tadamun.web.console.parliament;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.boundary.ActLists;
import org.tadamun.endorsements.parliament.boundary.ActView;

/** The rows of the list, read page by page; a column's field is the name of its order. */
class ActRows extends LazyDataModel<ActView> {

  private final ActLists lists;
  private final long campaignId;
  private final ActFilter filter;

  ActRows(ActLists lists, long campaignId, ActFilter filter) {
    this.lists = lists;
    this.campaignId = campaignId;
    this.filter = filter;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(lists.count(campaignId, filter));
  }

  @Override
  public List<ActView> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> unused) {
    SortMeta sort = sortBy.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
    ActFilter.Order order =
        sort == null ? ActFilter.Order.MODIFIED : ActFilter.Order.valueOf(sort.getField());
    boolean ascending = sort != null && sort.getOrder().isAscending();
    return lists.rows(campaignId, filter, order, ascending, first, pageSize);
  }
}
