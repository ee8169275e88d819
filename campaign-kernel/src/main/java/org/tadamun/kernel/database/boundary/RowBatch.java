package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * Carries out one statement for many rows as a JDBC batch, in the transaction of an entity manager.
 */
public final class RowBatch {

  private RowBatch() {}

  /**
   * A null value.
   *
   * @param type of the column, from {@link java.sql.Types}
   */
  public record Null(int type) {}

  /**
   * Flushes, and carries out the statement for each row.
   *
   * @param sql with {@code ?} for each value
   * @param rows the values; {@link Null} for null
   * @return how many rows each one changed; unknown for inserts on PostgreSQL
   * @throws PersistenceException with the database's exception as its cause
   */
  public static int[] execute(EntityManager em, String sql, List<Object[]> rows) {
    if (rows.isEmpty()) {
      return new int[0];
    }
    em.flush();
    try (PreparedStatement statement = em.unwrap(Connection.class).prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          set(statement, 1 + i, row[i]);
        }
        statement.addBatch();
      }
      return statement.executeBatch();
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  /**
   * Deletes the rows of these ids, one by one. For a list, Derby would scan the table and wait for
   * rows of other transactions while it holds locks (docs/adr/198).
   *
   * @param ids ascending
   * @return how many were deleted
   */
  public static int delete(EntityManager em, String table, List<Long> ids) {
    String sql = "delete from " + table + " where id = ?";
    return IntStream.of(execute(em, sql, ids.stream().map(id -> new Object[] {id}).toList())).sum();
  }

  /**
   * Carries out the statement for each entry of a map.
   *
   * @return the entries for which no row was changed, in order
   */
  public static <K, V> Map<K, V> unchanged(
      EntityManager em, String sql, Map<K, V> all, BiFunction<K, V, Object[]> values) {
    List<Map.Entry<K, V>> entries = List.copyOf(all.entrySet());
    int[] changed =
        execute(
            em,
            sql,
            entries.stream().map(one -> values.apply(one.getKey(), one.getValue())).toList());
    Map<K, V> unchanged = new LinkedHashMap<>();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i] == 0) {
        unchanged.put(entries.get(i).getKey(), entries.get(i).getValue());
      }
    }
    return unchanged;
  }

  private static void set(PreparedStatement statement, int place, Object value)
      throws SQLException {
    if (value instanceof Null nothing) {
      statement.setNull(place, nothing.type());
    } else {
      statement.setObject(place, value);
    }
  }
}
