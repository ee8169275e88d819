package org.tadamun.kernel.database.boundary;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Asks for the rows of many keys, in the transaction of an entity manager.
 *
 * <p>PostgreSQL is asked once, with all keys as one value. Derby has no such value, and for a list
 * of keys may go through the whole table; but it runs in our own process, where a statement that is
 * kept ready costs a few microseconds, so it is asked for each key.
 */
public final class KeyLookup {

  private final String one;
  private final String all;

  /**
   * @param select the columns
   * @param table whose rows they are
   * @param index by which Derby looks a key up; empty where it is the primary key. It plans when it
   *     is asked first, perhaps while the table is empty, and might go through all of it later.
   * @param condition with {@code ?} for each parameter; may be empty
   * @param key the text column that is looked up
   */
  public KeyLookup(String select, String table, String index, String condition, String key) {
    String from = "select " + select + " from " + table;
    String hint = index.isEmpty() ? "" : " --DERBY-PROPERTIES index=" + index + "\n";
    String where = " where " + (condition.isEmpty() ? "" : condition + " and ") + key;
    this.one = from + hint + where + " = ?";
    this.all = from + where + " = any (?)";
  }

  /**
   * The rows that there are, in no order; those of a key that is asked twice may be there twice.
   *
   * @throws PersistenceException with what the database said as its cause
   */
  public List<Object[]> rows(EntityManager em, Collection<String> keys, Object... parameters) {
    List<Object[]> rows = new ArrayList<>();
    if (keys.isEmpty()) {
      return rows;
    }
    Connection connection = em.unwrap(Connection.class);
    try {
      if (knowsArrays(connection)) {
        askAll(connection, keys, parameters, rows);
      } else {
        askEach(connection, keys, parameters, rows);
      }
    } catch (SQLException failed) {
      throw new PersistenceException(failed);
    }
    return rows;
  }

  private static boolean knowsArrays(Connection connection) throws SQLException {
    return "PostgreSQL".equals(connection.getMetaData().getDatabaseProductName());
  }

  private void askAll(
      Connection connection, Collection<String> keys, Object[] parameters, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, all, parameters)) {
      statement.setArray(
          parameters.length + 1, connection.createArrayOf("varchar", keys.toArray(String[]::new)));
      read(statement, rows);
    }
  }

  private void askEach(
      Connection connection, Collection<String> keys, Object[] parameters, List<Object[]> rows)
      throws SQLException {
    try (PreparedStatement statement = prepared(connection, one, parameters)) {
      for (String key : keys) {
        statement.setString(parameters.length + 1, key);
        read(statement, rows);
      }
    }
  }

  private static PreparedStatement prepared(Connection connection, String sql, Object[] parameters)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < parameters.length; i++) {
      statement.setObject(1 + i, parameters[i]);
    }
    return statement;
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
