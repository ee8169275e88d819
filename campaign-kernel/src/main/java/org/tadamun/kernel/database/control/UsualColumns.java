package org.tadamun.kernel.database.control;

import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tadamun.kernel.database.boundary.RowBatch;

/**
 * Leaves out of an insert statement the columns that no row has filled since the server started.
 * Half of the columns of a new signature are for later events, and the database reads each null
 * that is sent.
 *
 * <p>A column that was filled once stays in the statement. So there are never more statements than
 * columns, and soon only one is used, which each connection keeps prepared.
 *
 * <p>A column that is left out gets null: no nullable column has a default ({@code SchemaIT}).
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
   * A statement to execute and its rows.
   *
   * @param values one array for each row, in the order of the statement's columns
   */
  public record Insertion(String sql, List<Object[]> values) {}

  /** One statement: the positions of the columns that it writes, and of all others. */
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
   * Returns the statement for these rows, widened first if a row fills a new column.
   *
   * @param rows with a value for each column; {@link RowBatch.Null} stands for null
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
