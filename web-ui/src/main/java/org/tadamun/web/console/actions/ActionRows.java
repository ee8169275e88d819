package org.tadamun.web.console.actions;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tadamun.actions.action.boundary.ActionFilter;
import org.tadamun.actions.action.boundary.ActionLists;
import org.tadamun.actions.action.boundary.ActionView;

/** The rows of a list, read page by page; a column's field is the name of its order. */
class ActionRows extends LazyDataModel<ActionView> {

  private final ActionLists lists;
  private final long campaignId;
  private final ActionFilter filter;

  ActionRows(ActionLists lists, long campaignId, ActionFilter filter) {
    this.lists = lists;
    this.campaignId = campaignId;
    this.filter = filter;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(lists.count(campaignId, filter));
  }

  @Override
  public List<ActionView> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> unused) {
    SortMeta sort = sortBy.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
    ActionFilter.Order order =
        sort == null ? ActionFilter.Order.START : ActionFilter.Order.valueOf(sort.getField());
    boolean ascending = sort != null && sort.getOrder().isAscending();
    return lists.rows(campaignId, filter, order, ascending, first, pageSize);
  }
}
