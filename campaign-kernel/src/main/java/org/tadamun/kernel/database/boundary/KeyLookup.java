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
 * Asks for the rows of many keys, in the transaction of an entity manager.
 *
 * <p>PostgreSQL is asked once, with all keys as one value, and told to look up one after the other:
 * of a list of keys it would think, as long as it has no statistics of a new table, that an index
 * by the condition alone is cheaper, and read everybody each time. Derby has no such value; but it
 * runs in our own process, where a statement that is kept ready costs a few microseconds, so it is
 * asked for each key.
 */
public final class KeyLookup {

  private static final String TEXT = "varchar";

  private final String one;
  private final String all;
  private final String type;

  /**
   * @param select the columns
   * @param table whose rows they are
   * @param index by which Derby looks a key up; empty where it is the primary key. It plans when it
   *     is asked first, perhaps while the table is empty, and might go through all of it later.
   * @param condition with {@code ?} for each parameter; may be empty
   * @param key the text column that is looked up; an index begins with it
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
    // "offset 0" keeps the planner from looking up by the condition instead of the key.
    this.all =
        ("select %s from unnest(cast(? as %s[])) wanted (wanted_key) cross join lateral"
                + " (select * from %s where %s = wanted_key offset 0) found%s")
            .formatted(select, type, table, key, condition.isEmpty() ? "" : " where " + condition);
  }

  /**
   * By a column of whole numbers.
   *
   * @param index as in {@link #KeyLookup}, and so is the condition
   * @param key the column
   */
  public static KeyLookup ofNumbers(
      String select, String table, String index, String condition, String key) {
    return new KeyLookup(select, table, index, condition, key, "bigint");
  }

  /**
   * The rows that there are, in no order; those of a key that is asked twice may be there twice.
   *
   * @throws PersistenceException with what the database said as its cause
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

  /** What the driver knows to be of texts alone goes out as it is; else each is quoted. */
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
