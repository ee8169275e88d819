package org.tadamun.kernel.database.boundary.reach;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Checks whether a database answers and can be written. A PostgreSQL that became a standby, or was
 * made read-only as its disk was nearly full, still answers queries but refuses every signature. A
 * read-only embedded database gives no connection at all.
 */
public final class DatabaseProbe {

  private DatabaseProbe() {}

  /**
   * Whether it answers and can be written; if so, this ends an outage that was logged.
   *
   * @param seconds how long it may take to answer
   */
  public static boolean serves(Connection connection, int seconds) throws SQLException {
    boolean serves = connection.isValid(seconds) && isWritable(connection, seconds);
    if (serves) {
      OutageLog.OF_SERVER.servesStill();
    }
    return serves;
  }

  private static boolean isWritable(Connection connection, int seconds) throws SQLException {
    if (!"PostgreSQL".equals(connection.getMetaData().getDatabaseProductName())) {
      return true;
    }
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(seconds);
      try (ResultSet answer = statement.executeQuery("SHOW transaction_read_only")) {
        return answer.next() && "off".equals(answer.getString(1));
      }
    }
  }
}
