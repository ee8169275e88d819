package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.system.server.Store;
import org.tadamun.system.server.TadamunServer;

/**
 * A partial restore as {@code pg_restore} leaves it, which goes on after a failure unless it is
 * told not to.
 */
@DisplayName("A PostgreSQL into which a backup was restored only in part")
class HalfRestoreIT {

  private final Map<String, String> keys = Store.POSTGRESQL.keys();

  private void sql(String... statements) throws SQLException {
    try (Connection database =
            DriverManager.getConnection(
                keys.get("database.url"),
                keys.get("database.user"),
                keys.get("database.password"));
        Statement statement = database.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private String refused(TadamunServer server) {
    AssertionError refused = assertThrows(AssertionError.class, server::start);
    assertTrue(refused.getMessage().contains("ended with 19"), refused::getMessage);
    assertTrue(refused.getMessage().contains("stop the service"), refused::getMessage);
    return refused.getMessage();
  }

  @Test
  @DisplayName("keeps the server from starting if keys or signatures are missing")
  void refused() throws Exception {
    sql(
        "create table flyway_schema_history (version varchar(50))",
        "insert into flyway_schema_history values ('202611242000'), ('202611242001')",
        "create table petition_signature (id bigint)",
        "create table petition_tally (source varchar(8), change_by bigint)");
    try (TadamunServer server = new TadamunServer("start", "half", keys)) {
      String keyless = refused(server);
      assertTrue(keyless.contains("restored by half"), keyless);
      sql(
          "alter table petition_signature add primary key (id)",
          "alter table petition_tally add column no int primary key",
          "insert into petition_tally values ('ONLINE', 5, 1)");
      String unsigned = refused(server);
      assertTrue(unsigned.contains("restored by half"), unsigned);
    }
  }

  @Test
  @DisplayName("is recognised in a schema whose name has capitals and a blank, too")
  void ofOtherName() throws Exception {
    sql(
        "create schema \"Ta damun\"",
        "create table \"Ta damun\".flyway_schema_history (version varchar(50))",
        "insert into \"Ta damun\".flyway_schema_history values ('202611242000')",
        "create table \"Ta damun\".petition_signature (id bigint)");
    Map<String, String> named = new HashMap<>(keys);
    named.merge("database.url", "?currentSchema=%22Ta%20damun%22", String::concat);
    try (TadamunServer server = new TadamunServer("start", "half-named", named)) {
      String keyless = refused(server);
      assertTrue(keyless.contains("keys of its tables"), keyless);
    }
  }
}
