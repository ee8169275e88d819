package org.tadamun.web.console.endorsements;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tadamun.endorsements.endorsement.boundary.EndorsementFilter;
import org.tadamun.endorsements.endorsement.boundary.EndorsementLists;
import org.tadamun.endorsements.endorsement.boundary.EndorsementRow;

/** The rows of the list, read page by page; a column's field is the name of its order. */
class EndorsementRows extends LazyDataModel<EndorsementRow> {

  private final EndorsementLists lists;
  private final long campaignId;
  private final EndorsementFilter filter;

  EndorsementRows(EndorsementLists lists, long campaignId, EndorsementFilter filter) {
    this.lists = lists;
    this.campaignId = campaignId;
    this.filter = filter;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(lists.count(campaignId, filter));
  }

  @Override
  public List<EndorsementRow> load(
      int first, int pageSize, Map<String, SortMeta> sortBy, Map<String, FilterMeta> unused) {
    SortMeta sort = sortBy.values().stream().filter(SortMeta::isActive).findFirst().orElse(null);
    return sort == null
        ? lists.rows(campaignId, filter, EndorsementFilter.Order.MODIFIED, false, first, pageSize)
        : lists.rows(
            campaignId,
            filter,
            EndorsementFilter.Order.valueOf(sort.getField()),
            sort.getOrder().isAscending(),
            first,
            pageSize);
  }
}
