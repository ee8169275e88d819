package org.tadamun.system.fault;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
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

/** The keys of PostgreSQL are written down only when a campaign already runs on Derby. */
@DisplayName("An installation that is given another, empty database")
class OtherDatabaseIT {

  @Test
  @DisplayName(
      "does not start beside an older database; without one it starts and warns of the locale")
  void refused() throws Exception {
    try (TadamunServer server = new TadamunServer("start", "other-database", inLocaleC())) {
      Path database = Files.createDirectories(server.data().resolve("database"));
      Path mark = Files.createFile(database.resolve("service.properties"));
      AssertionError refused = assertThrows(AssertionError.class, server::start);
      assertTrue(refused.getMessage().contains("ended with 5"), refused::getMessage);
      String sentence = "nothing moves the data from one to the other";
      assertTrue(refused.getMessage().contains(sentence), refused::getMessage);
      assertFalse(Files.exists(server.data().resolve("secrets.properties")), "nothing is made");
      Files.delete(mark);
      server.start();
      assertTrue(server.said().contains("accented capitals have no small letters"), server::said);
    }
  }

  @Test
  @DisplayName("does not start in a database with foreign tables, but in a schema of its own")
  void ofSomethingElse() throws Exception {
    Map<String, String> keys = new HashMap<>(Store.POSTGRESQL.keys());
    sql(keys, "create extension pg_stat_statements", "create table wiki_page (id bigint)");
    try (TadamunServer server = new TadamunServer("start", "taken-database", keys)) {
      requireRefused(server);
      sql(
          keys,
          "create table flyway_schema_history (version varchar(50))",
          "insert into flyway_schema_history values ('1')");
      requireRefused(server);
    }
    sql(keys, "create schema petitions");
    keys.merge("database.url", "?currentSchema=petitions", String::concat);
    try (TadamunServer server = new TadamunServer("start", "own-schema", keys)) {
      server.start();
    }
  }

  private static void requireRefused(TadamunServer server) {
    AssertionError refused = assertThrows(AssertionError.class, server::start);
    assertTrue(refused.getMessage().contains("ended with 9"), refused::getMessage);
    String sentence = "holds tables of something else";
    assertTrue(refused.getMessage().contains(sentence), refused::getMessage);
  }

  /** The locale in which PostgreSQL makes a database on a machine without a language. */
  private static Map<String, String> inLocaleC() throws SQLException {
    Map<String, String> keys = new HashMap<>(Store.POSTGRESQL.keys());
    sql(keys, "create database plain template template0 encoding 'UTF8' locale 'C'");
    String url = keys.get("database.url");
    keys.put("database.url", url.substring(0, url.lastIndexOf('/') + 1) + "plain");
    return keys;
  }

  private static void sql(Map<String, String> keys, String... statements) throws SQLException {
    String user = keys.get("database.user");
    try (Connection database =
            DriverManager.getConnection(
                keys.get("database.url"), user, keys.get("database.password"));
        Statement statement = database.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }
}
