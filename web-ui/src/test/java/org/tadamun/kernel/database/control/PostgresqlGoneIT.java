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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.kernel.problem.boundary.DatabaseDown;
import org.tadamun.web.testing.server.TestDatabase;

/** Checks the settings that the server itself shows for each connection. It needs no Payara. */
@DisplayName("PostgreSQL sessions of a node that fell silent")
class PostgresqlGoneIT {

  private static final Map<String, String> OURS =
      Map.of(
          "tcp_keepalives_idle", "10",
          "tcp_keepalives_interval", "5",
          "tcp_keepalives_count", "3",
          "tcp_user_timeout", "25000",
          "client_connection_check_interval", "10000");

  private static final String SETTINGS =
      "SELECT name, setting FROM pg_settings WHERE name IN ('"
          + String.join("', '", OURS.keySet())
          + "')";

  private static final String WAITING = "UPDATE kept SET number = 3";

  private static String url;

  private final DriverDataSource source = new DriverDataSource();

  @BeforeAll
  static void start() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/it")).toAbsolutePath();
    url = TestDatabase.POSTGRESQL.start(Files.createTempDirectory(folder, "gone"));
    DriverDataSource keeper = new DriverDataSource();
    try (Connection opened = connection(keeper, url, TestDatabase.USER);
        Statement statement = opened.createStatement()) {
      statement.execute("CREATE ROLE patient LOGIN PASSWORD 'patient'");
      statement.execute("ALTER ROLE patient SET tcp_user_timeout = '1h'");
      statement.execute("CREATE TABLE kept (number INT)");
      statement.execute("INSERT INTO kept VALUES (1)");
    }
  }

  private static Connection connection(DriverDataSource source, String url, String user)
      throws SQLException {
    source.setUrl(url.replace("user=" + TestDatabase.USER, "user=" + user));
    source.setUser(user);
    source.setPassword(user);
    return source.getConnection();
  }

  private Map<String, String> settings(String url, String user) throws SQLException {
    Map<String, String> found = new TreeMap<>();
    try (Connection opened = connection(source, url, user);
        Statement statement = opened.createStatement();
        ResultSet rows = statement.executeQuery(SETTINGS)) {
      while (rows.next()) {
        found.put(rows.getString(1), rows.getString(2));
      }
    }
    return found;
  }

  @Test
  @DisplayName("R5: a silent node is given up after 25 seconds, in requests and in migrations")
  void soon() throws SQLException {
    assertEquals(OURS, settings(url, TestDatabase.USER));
    source.waitForEver();
    assertEquals(OURS, settings(url, TestDatabase.USER));
  }

  @Test
  @DisplayName("R5: a setting of the role or of the URL has priority")
  void otherwise() throws SQLException {
    Map<String, String> expected = new TreeMap<>(OURS);
    expected.put("tcp_user_timeout", "3600000");
    assertEquals(expected, settings(url, "patient"));
    String named = url + "&options=-c%20tcp_keepalives_idle=33";
    expected = new TreeMap<>(OURS);
    expected.put("tcp_keepalives_idle", "33");
    assertEquals(expected, settings(named, TestDatabase.USER));
  }

  @Test
  @Timeout(60)
  @DisplayName("R5: a session that waits for a lock ends after its node has gone")
  void waiting() throws SQLException {
    try (Connection holder = connection(new DriverDataSource(), url, TestDatabase.USER);
        Statement holds = holder.createStatement();
        Connection watcher = connection(new DriverDataSource(), url, TestDatabase.USER);
        Statement watches = watcher.createStatement()) {
      holder.setAutoCommit(false);
      holds.execute("UPDATE kept SET number = 2");
      try (Connection late = connection(source, url + "&socketTimeout=1", TestDatabase.USER);
          Statement waits = late.createStatement()) {
        SQLException away = assertThrows(SQLException.class, () -> waits.execute(WAITING));
        assertTrue(DatabaseDown.in(away).isPresent(), away::toString);
      }
      int left = waiting(watches);
      assertEquals(1, left, "PostgreSQL goes on waiting for it at first");
      while (left > 0) {
        left = waiting(watches);
      }
      holder.rollback();
    }
  }

  private static int waiting(Statement statement) throws SQLException {
    String sql = "SELECT count(*) FROM pg_stat_activity WHERE query = '" + WAITING + "'";
    try (ResultSet row = statement.executeQuery(sql)) {
      assertTrue(row.next());
      return row.getInt(1);
    }
  }
}
