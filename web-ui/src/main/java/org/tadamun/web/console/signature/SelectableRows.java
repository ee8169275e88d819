package org.tadamun.web.console.signature;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.SortMeta;
import org.tadamun.petition.signature.boundary.SignatureRow;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.web.console.frame.PagedRows;

/**
 * The rows of a list in which several can be chosen over several pages. It knows by id the rows
 * shown and those chosen before; otherwise the latter would silently drop out of the choice.
 */
class SelectableRows extends PagedRows<SignatureRow> {

  private final Map<String, SignatureRow> known = new LinkedHashMap<>();
  private List<SignatureRow> chosen = List.of();

  SelectableRows(LongSupplier count, Page<SignatureRow> page) {
    super(count, page);
  }

  @Override
  public List<SignatureRow> load(
      int first, int most, Map<String, SortMeta> sortBy, Map<String, FilterMeta> unused) {
    List<SignatureRow> rows = super.load(first, most, sortBy, unused);
    known.clear();
    Stream.concat(chosen.stream(), rows.stream()).forEach(row -> known.put(row.id(), row));
    return rows;
  }

  /** Sets the chosen rows, which stay known whichever page is shown next. */
  void keep(List<SignatureRow> those) {
    chosen = List.copyOf(those);
  }

  /**
   * The rows, as they are now, that a list of one state still contains.
   *
   * @param shown the list's state; null for all states
   */
  static List<SignatureRow> still(SignatureState shown, List<SignatureRow> now) {
    return now.stream().filter(row -> shown == null || row.state() == shown).toList();
  }

  @Override
  public SignatureRow getRowData(String rowKey) {
    return known.get(rowKey);
  }

  @Override
  public String getRowKey(SignatureRow row) {
    return row.id();
  }
}
