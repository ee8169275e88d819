package org.tadamun.kernel.database.control;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tadamun.kernel.database.boundary.RowBatch;

/**
 * Leaves columns out of an insertion in which nobody has had anything so far. Of who signs half of
 * the columns are about what may come later; told that there is nothing in them, a database reads
 * it all the same, value by value.
 *
 * <p>A column that was filled once stays in. So there are never more statements than columns, and
 * soon but one: each connection keeps every statement ready, on PostgreSQL in several lengths.
 *
 * <p>What is left out is empty: no column that may be empty has a default of its own.
 */
public final class UsualColumns {

  private final String table;
  private final List<String> columns;
  private volatile Statement usual;

  public UsualColumns(String table, List<String> columns) {
    this.table = table;
    this.columns = List.copyOf(columns);
    this.usual = statement(new BitSet());
  }

  /**
   * What is to be carried out.
   *
   * @param values a row each, as the statement has its columns
   */
  public record Insertion(String sql, List<Object[]> values) {}

  /** Columns by their places: those that are written, and all others. */
  private static final class Statement {

    private final int[] written;
    private final int[] others;
    private final String sql;

    private Statement(int[] written, int[] others, String sql) {
      this.written = written;
      this.others = others;
      this.sql = sql;
    }

    private boolean isEnough(Object[] row) {
      for (int place : others) {
        if (!(row[place] instanceof RowBatch.Null)) {
          return false;
        }
      }
      return true;
    }

    private Object[] values(Object[] row) {
      Object[] values = new Object[written.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = row[written[i]];
      }
      return values;
    }
  }

  /**
   * @param rows with a value for each column; {@link RowBatch.Null} where there is none
   */
  public Insertion of(List<Object[]> rows) {
    Statement now = usual;
    if (!rows.stream().allMatch(now::isEnough)) {
      now = widened(rows);
    }
    return new Insertion(now.sql, rows.stream().map(now::values).toList());
  }

  private synchronized Statement widened(List<Object[]> rows) {
    BitSet filled = new BitSet();
    IntStream.of(usual.written).forEach(filled::set);
    for (Object[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        if (!(row[i] instanceof RowBatch.Null)) {
          filled.set(i);
        }
      }
    }
    usual = statement(filled);
    return usual;
  }

  private Statement statement(BitSet filled) {
    BitSet empty = new BitSet();
    empty.set(0, columns.size());
    empty.andNot(filled);
    String names = filled.stream().mapToObj(columns::get).collect(Collectors.joining(", "));
    String marks = String.join(", ", Collections.nCopies(filled.cardinality(), "?"));
    String sql = "insert into %s (%s) values (%s)".formatted(table, names, marks);
    return new Statement(filled.stream().toArray(), empty.stream().toArray(), sql);
  }
}
