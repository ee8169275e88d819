package org.tadamun.web.launch.preflight.content;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Asked of a database whose tables may not be there yet. */
public record Question(String counted) {

  /** Nothing where there is no such table. */
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
