package org.tadamun.kernel.database.boundary.reach;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Whether a database can serve: it answers, and can be written. A PostgreSQL that has become a
 * standby, or that its keeper shut since its disk is nearly full, is read as always and refuses
 * whoever signs. An embedded one that cannot be written gives no connection.
 */
public final class DatabaseProbe {

  private DatabaseProbe() {}

  /**
   * Where it does, an outage that the log told of is over.
   *
   * @param seconds for which it may take to answer
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
