package org.tadamun.web.console.frame;

import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The rows of a list, read page by page. The field of a column is the name of an order. */
public class PagedRows<T> extends LazyDataModel<T> {

  private final LongSupplier count;
  private final Page<T> page;

  /** Reads some rows. */
  @FunctionalInterface
  public interface Page<T> {
    List<T> read(Sorting sorting, int first, int most);
  }

  /**
   * The order that the reader chose.
   *
   * @param field the column's field; null if none was chosen
   */
  public record Sorting(String field, boolean ascending) {

    static final Sorting NONE = new Sorting(null, false);

    public boolean isChosen() {
      return field != null;
    }

    /** The chosen order, or the usual one; fails for a field that names no order. */
    public <O extends Enum<O>> O or(O usual) {
      return isChosen() ? Enum.valueOf(usual.getDeclaringClass(), field) : usual;
    }
  }

  public PagedRows(LongSupplier count, Page<T> page) {
    this.count = count;
    this.page = page;
  }

  @Override
  public int count(Map<String, FilterMeta> unused) {
    return Math.toIntExact(count.getAsLong());
  }

  @Override
  public List<T> load(
      int first, int most, Map<String, SortMeta> sortBy, Map<String, FilterMeta> unused) {
    Sorting sorting =
        sortBy.values().stream()
            .filter(SortMeta::isActive)
            .findFirst()
            .map(chosen -> new Sorting(chosen.getField(), chosen.getOrder().isAscending()))
            .orElse(Sorting.NONE);
    return page.read(sorting, first, most);
  }
}
