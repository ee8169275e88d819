package org.tadamun.web.launch.preflight.content;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A query that counts, for a database whose tables may be missing. */
public record Question(String counted) {

  /** Whether the count is above 0; false if the table is missing. */
  public boolean findsAny(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(counted)) {
      return row.next() && row.getLong(1) > 0;
    } catch (SQLException failed) {
      if (SqlState.of(failed).isMissingTable()) {
        return false;
      }
      throw failed;
    }
  }
}
