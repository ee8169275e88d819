package org.tadamun.benchmark.scale.filling;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Writes many copies of an existing row with some columns changed, without a list of all columns.
 */
public final class RowCopier implements AutoCloseable {

  private static final int BATCH = 1_000;

  private final Connection database;
  private final List<String> columns = new ArrayList<>();
  private final List<Object> model = new ArrayList<>();
  private final List<Integer> types = new ArrayList<>();
  private final PreparedStatement insert;
  private int waiting;

  /**
   * @param where selects the row to copy; the first one that is found
   */
  public RowCopier(Connection database, String table, String where) throws SQLException {
    this.database = database;
    try (ResultSet row =
        database
            .createStatement()
            .executeQuery("select * from " + table + " where " + where + " order by id")) {
      if (!row.next()) {
        throw new IllegalStateException("no " + table + " where " + where);
      }
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.add(row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT));
        model.add(row.getObject(i));
        types.add(row.getMetaData().getColumnType(i));
      }
    }
    insert =
        database.prepareStatement(
            "insert into "
                + table
                + columns.stream().collect(Collectors.joining(", ", " (", ") values ("))
                + columns.stream().map(column -> "?").collect(Collectors.joining(", ", "", ")")));
  }

  public void copy(Map<String, Object> changed) throws SQLException {
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      Object value = changed.containsKey(column) ? changed.get(column) : model.get(i);
      if (value == null) {
        insert.setNull(i + 1, types.get(i));
      } else {
        insert.setObject(i + 1, value);
      }
    }
    insert.addBatch();
    if (++waiting == BATCH) {
      flush();
    }
  }

  private void flush() throws SQLException {
    insert.executeBatch();
    database.commit();
    waiting = 0;
  }

  @Override
  public void close() throws SQLException {
    flush();
    insert.close();
  }
}
