package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.web.testing.server.TestDatabase;

/** Sets limits for a role, as the operator of a shared PostgreSQL may do. It needs no Payara. */
@DisplayName("Time limits that PostgreSQL sets for a role")
class PostgresqlLimitsIT {

  private static final List<String> LIMITS =
      List.of("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout");

  private static final String USER = "limited";

  private static String url;

  private final DriverDataSource source = new DriverDataSource();

  @BeforeAll
  static void limit() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/it")).toAbsolutePath();
    url = TestDatabase.POSTGRESQL.start(Files.createTempDirectory(folder, "limits"));
    try (Connection keeper = connections(new DriverDataSource(), TestDatabase.USER);
        Statement statement = keeper.createStatement()) {
      statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + USER + "'");
      for (String limit : LIMITS) {
        statement.execute("ALTER ROLE " + USER + " SET " + limit + " = '2s'");
      }
    }
  }

  private static Connection connections(DriverDataSource source, String user) throws SQLException {
    source.setUrl(url.replace("user=" + TestDatabase.USER, "user=" + user));
    source.setUser(user);
    source.setPassword(user);
    return source.getConnection();
  }

  private static String shown(Statement statement, String limit) throws SQLException {
    try (ResultSet row = statement.executeQuery("SHOW " + limit)) {
      assertTrue(row.next(), limit);
      return row.getString(1);
    }
  }

  @Test
  @DisplayName(
      "R4: the limits apply to requests; a statement past them fails as an absent database")
  void ofRequests() throws SQLException {
    try (Connection request = connections(source, USER);
        Statement statement = request.createStatement()) {
      for (String limit : LIMITS) {
        assertEquals("2s", shown(statement, limit), limit);
      }
      SQLException late =
          assertThrows(SQLException.class, () -> statement.execute("SELECT pg_sleep(60)"));
      assertTrue(DatabaseDown.in(late).isPresent(), late::toString);
    }
  }

  @Test
  @DisplayName("R4: the limits do not apply to migrations")
  void ofMigrations() throws SQLException {
    source.waitForEver();
    try (Connection migration = connections(source, USER);
        Statement statement = migration.createStatement()) {
      for (String limit : LIMITS) {
        assertEquals("0", shown(statement, limit), limit);
      }
    }
  }
}
