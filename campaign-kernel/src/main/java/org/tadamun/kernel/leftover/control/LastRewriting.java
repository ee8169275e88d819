package org.tadamun.kernel.leftover.control;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.tadamun.kernel.time.boundary.SqlMoments;

/** When the tables of an embedded database were last rewritten; part of each copy of it. */
public final class LastRewriting {

  private static final Duration A_DAY = Duration.ofDays(1);

  /** The name of the database property. */
  private static final String DONE = "org.tadamun.written-anew";

  private static final String LAST =
      "values syscs_util.syscs_get_database_property('" + DONE + "')";
  private static final String MARK = "call syscs_util.syscs_set_database_property(?, ?)";
  private static final String OLD = "select count(*) from kernel_campaign where created_at < ?";

  /** SQL states of a missing schema, table or column: before the first start. */
  private static final Set<String> MISSING = Set.of("42Y07", "42X05", "42X04");

  private final Connection connection;

  public LastRewriting(Connection connection) {
    this.connection = connection;
  }

  public void mark(Instant now) throws SQLException {
    try (PreparedStatement mark = connection.prepareStatement(MARK)) {
      mark.setString(1, DONE);
      mark.setString(2, now.toString());
      mark.execute();
    }
  }

  /** A day after the last time; the first time in an installation that is older than a day. */
  public boolean isDue(Instant now) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet last = statement.executeQuery(LAST)) {
      String done = last.next() ? last.getString(1) : null;
      return done == null
          ? isOlderThan(now.minus(A_DAY))
          : Duration.between(Instant.parse(done), now).abs().compareTo(A_DAY) >= 0;
    }
  }

  private boolean isOlderThan(Instant moment) throws SQLException {
    try (PreparedStatement question = connection.prepareStatement(OLD)) {
      question.setTimestamp(1, SqlMoments.toColumn(moment));
      try (ResultSet row = question.executeQuery()) {
        return row.next() && row.getLong(1) > 0;
      }
    } catch (SQLException failed) {
      if (MISSING.contains(failed.getSQLState())) {
        return false;
      }
      throw failed;
    }
  }
}
