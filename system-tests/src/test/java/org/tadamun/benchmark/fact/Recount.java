package org.tadamun.benchmark.fact;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts the rows of a database while no server runs.
 *
 * @param url an embedded Derby is shut down afterwards, since only one process may open it
 */
public record Recount(String url, String user, String password) {

  private static final String ROWS =
      "select country, count(*) from petition_signature where state = 'CONFIRMED' group by country";
  private static final String FIGURES =
      "select country, sum(change_by) from petition_tally where source <> 'PAPER'"
          + " group by country having sum(change_by) <> 0";

  /** Checks that the figures of each country are the number of its rows. */
  public void requireEqual() throws SQLException {
    Map<String, Long> rows = new TreeMap<>();
    Map<String, Long> figures = new TreeMap<>();
    try (Connection database = DriverManager.getConnection(url, user, password)) {
      read(database, ROWS, rows);
      read(database, FIGURES, figures);
    } finally {
      letGo();
    }
    if (rows.isEmpty() || !rows.equals(figures)) {
      throw new IllegalStateException("recounted " + rows + ", but the figures are " + figures);
    }
  }

  private static void read(Connection database, String query, Map<String, Long> into)
      throws SQLException {
    try (ResultSet found = database.createStatement().executeQuery(query)) {
      while (found.next()) {
        into.put(found.getString(1), found.getLong(2));
      }
    }
  }

  private void letGo() {
    if (url.startsWith("jdbc:derby:")) {
      try {
        DriverManager.getConnection(url + ";shutdown=true").close();
      } catch (SQLException isShut) {
        // Derby reports the shutdown by an exception.
      }
    }
  }
}
