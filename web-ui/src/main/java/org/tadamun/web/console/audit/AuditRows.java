package org.tadamun.web.console.audit;

import java.util.List;
import java.util.Map;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;
import org.tadamun.kernel.audit.boundary.AuditFilter;
import org.tadamun.kernel.audit.boundary.AuditList;

/** The trail, read page by page. */
class AuditRows extends LazyDataModel<AuditLine> {

  private final AuditList list;
  private final AuditLines lines;
  private final AuditFilter filter;

  AuditRows(AuditList list, AuditLines lines, AuditFilter filter) {
    this.list = list;
    this.lines = lines;
    this.filter = filter;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(list.count(filter));
  }

  @Override
  public List<AuditLine> load(
      int first, int most, Map<String, SortMeta> sort, Map<String, FilterMeta> unused) {
    return lines.of(list.rows(filter, first, most));
  }
}
