package org.tadamun.kernel.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts the migrations that have run on a database. The number is compared, and not the last
 * version, as migrations may run out of order.
 */
public final class SchemaHistory {

  private SchemaHistory() {}

  /**
   * Returns the number.
   *
   * @param seconds how long it may take to answer
   */
  public static int length(Connection connection, int seconds) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setQueryTimeout(seconds);
      try (ResultSet answer =
          statement.executeQuery("SELECT COUNT(*) FROM \"flyway_schema_history\"")) {
        answer.next();
        return answer.getInt(1);
      }
    }
  }
}
