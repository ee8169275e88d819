package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Settings of each PostgreSQL connection")
class PostgresqlSettingsTest {

  private final List<String> asked = new ArrayList<>();
  private SQLException refusal;

  private final Connection connection =
      played(Connection.class, sql -> played(Statement.class, this::execute));

  @FunctionalInterface
  private interface Answer {

    Object to(String sql) throws SQLException;
  }

  private static <T> T played(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, given) ->
                "close".equals(method.getName())
                    ? null
                    : answer.to(given == null ? null : (String) given[0])));
  }

  private boolean execute(String sql) throws SQLException {
    asked.add(sql);
    if (refusal != null) {
      throw refusal;
    }
    return true;
  }

  @Test
  @DisplayName("the settings are for PostgreSQL URLs only")
  void whose() {
    assertTrue(PostgresqlSettings.isFor("jdbc:postgresql://localhost/tadamun"));
    assertFalse(PostgresqlSettings.isFor("jdbc:derby:memory:x"));
  }

  @Test
  @DisplayName(
      "R4 R5: the server is asked to detect lost clients; a migration also lifts the time limits")
  void whatIsAsked() throws SQLException {
    PostgresqlSettings.ofServer(connection, true);
    assertEquals(2, asked.size());
    assertTrue(asked.getFirst().contains("('tcp_keepalives_idle', '10')"), asked::toString);
    assertTrue(asked.getLast().contains("client_connection_check_interval"), asked::toString);
    asked.clear();
    PostgresqlSettings.ofServer(connection, false);
    assertEquals(3, asked.size());
    assertTrue(asked.getFirst().contains("statement_timeout"), asked::toString);
  }

  @Test
  @DisplayName("R5: a setting that the server refuses is skipped, and the next one is still made")
  void refused() throws SQLException {
    refusal = new SQLException("must be set to 0 on this platform", "22023");
    PostgresqlSettings.ofServer(connection, true);
    refusal = new SQLException("permission denied", "42501");
    PostgresqlSettings.ofServer(connection, true);
    assertEquals(4, asked.size(), "the second is asked though the first was refused");
  }

  @Test
  @DisplayName("R5: a broken connection is not taken: its error is thrown on")
  void broken() {
    for (String state : new String[] {"08006", "57P01", null}) {
      refusal = new SQLException("gone", state);
      assertSame(
          refusal,
          assertThrows(
              SQLException.class, () -> PostgresqlSettings.ofServer(connection, true), state));
    }
  }
}
