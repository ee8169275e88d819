package org.tadamun.web.console.signature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.web.console.frame.PagedRows;

/** Signatures of which several can be chosen: those of the page that is shown are known by id. */
class SelectableRows extends PagedRows<SignatureRow> {

  private final Map<String, SignatureRow> shown = new LinkedHashMap<>();

  SelectableRows(LongSupplier count, Page<SignatureRow> page) {
    super(count, page);
  }

  @Override
  public List<SignatureRow> load(
      int first, int most, Map<String, SortMeta> sortBy, Map<String, FilterMeta> unused) {
    List<SignatureRow> rows = super.load(first, most, sortBy, unused);
    shown.clear();
    rows.forEach(row -> shown.put(row.id(), row));
    return rows;
  }

  @Override
  public SignatureRow getRowData(String rowKey) {
    return shown.get(rowKey);
  }

  @Override
  public String getRowKey(SignatureRow row) {
    return row.id();
  }
}
