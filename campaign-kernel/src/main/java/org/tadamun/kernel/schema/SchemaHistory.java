package org.tadamun.kernel.schema;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * How many migrations have run on a database. By their number and not by the last one: stamps come
 * out of order.
 */
public final class SchemaHistory {

  private SchemaHistory() {}

  /**
   * @param seconds for which it may take to answer
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
