package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Reads the rows of many keys, in the transaction of an entity manager.
 *
 * <p>PostgreSQL gets one statement with all keys as an array, written so that it looks up one key
 * after the other: with a plain list, and without statistics of a new table, it would choose an
 * index on the condition and read everybody's rows each time. Derby has no arrays; but it runs in
 * our process, where a prepared statement takes microseconds, so there is one query for each key.
 */
public final class KeyLookup {

  private static final String TEXT = "varchar";

  private final String one;
  private final String all;
  private final String type;

  /**
   * @param select the columns to read; for a row whose state may change meanwhile also one of no
   *     index: an index with all columns of the query might be scanned instead, and the row be
   *     missed while its entry moves (docs/adr/198)
   * @param table the table
   * @param index the index that Derby is told to use; empty for the primary key. Derby plans a
   *     statement when it first runs, perhaps on an empty table, and might scan the table ever
   *     after.
   * @param condition a further condition with {@code ?} for each parameter; may be empty
   * @param key the text column to look up; an index begins with it
   */
  public KeyLookup(String select, String table, String index, String condition, String key) {
    this(select, table, index, condition, key, TEXT);
  }

  private KeyLookup(
      String select, String table, String index, String condition, String key, String type) {
    this.type = type;
    String hint = index.isEmpty() ? "" : " --DERBY-PROPERTIES index=" + index + "\n";
    String also = condition.isEmpty() ? "" : " and " + condition;
    this.one = "select " + select + " from " + table + hint + " where " + key + " = ?" + also;
    // "offset 0" keeps the planner from using an index on the condition instead of the key.
    this.all =
        ("select %s from unnest(cast(? as %s[])) wanted (wanted_key) cross join lateral"
                + " (select * from %s where %s = wanted_key offset 0) found%s")
            .formatted(select, type, table, key, condition.isEmpty() ? "" : " where " + condition);
  }

  /**
   * Makes a lookup by a column of whole numbers.
   *
   * @param index as in {@link #KeyLookup}, as is the condition
   * @param key the column to look up
   */
  public static KeyLookup ofNumbers(
      String select, String table, String index, String condition, String key) {
    return new KeyLookup(select, table, index, condition, key, "bigint");
  }

  /**
   * Returns the rows found, in no order; a key that is given twice may give its rows twice.
   *
   * @throws PersistenceException with the database's exception as its cause
   */
  public List<Object[]> rows(EntityManager em, Collection<?> keys, Object... parameters) {
    List<Object[]> rows = new ArrayList<>();
    if (keys.isEmpty()) {
      return rows;
    }
    Connection connection = em.unwrap(Connection.class);
    try {
      if (knowsArrays(em)) {
        askAll(connection, keys, parameters, rows);
      } else {
        askEach(connection, keys, parameters, rows);
      }
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
    return rows;
  }

  /** PostgreSQL does, Derby does not. */
  public static boolean knowsArrays(EntityManager em) {
    try {
      DatabaseMetaData database = em.unwrap(Connection.class).getMetaData();
      return "PostgreSQL".equals(database.getDatabaseProductName());
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
  }

  private void askAll(
      Connection connection, Collection<?> keys, Object[] parameters, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(all)) {
      statement.setArray(1, connection.createArrayOf(type, array(keys)));
      set(statement, 2, parameters);
      read(statement, rows);
    }
  }

  /** The driver sends a String[] as it is; in an Object[] it would quote each value. */
  private Object[] array(Collection<?> keys) {
    return type.equals(TEXT) ? keys.toArray(String[]::new) : keys.toArray();
  }

  private void askEach(
      Connection connection, Collection<?> keys, Object[] parameters, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(one)) {
      set(statement, 2, parameters);
      for (Object key : keys) {
        statement.setObject(1, key);
        read(statement, rows);
      }
    }
  }

  private static void set(PreparedStatement statement, int first, Object[] parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(first + i, parameters[i]);
    }
  }

  private static void read(PreparedStatement statement, List<Object[]> rows) throws SQLException {
    try (ResultSet found = statement.executeQuery()) {
      int columns = found.getMetaData().getColumnCount();
      while (found.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = found.getObject(1 + i);
        }
        rows.add(row);
      }
    }
  }
}
