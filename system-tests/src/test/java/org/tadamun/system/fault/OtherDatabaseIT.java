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

/** As where the keys of PostgreSQL are written down only when a campaign already runs on Derby. */
@DisplayName("An installation that is given another database, which is empty,")
class OtherDatabaseIT {

  @Test
  @DisplayName(
      "does not start as if nobody had signed yet, and does where there was none before, with a"
          + " warning of its locale")
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

  /** In which PostgreSQL makes a database where the machine was installed without a language. */
  private static Map<String, String> inLocaleC() throws SQLException {
    Map<String, String> keys = new HashMap<>(Store.POSTGRESQL.keys());
    String url = keys.get("database.url");
    try (Connection connection =
            DriverManager.getConnection(
                url, keys.get("database.user"), keys.get("database.password"));
        Statement statement = connection.createStatement()) {
      statement.execute("create database plain template template0 encoding 'UTF8' locale 'C'");
    }
    keys.put("database.url", url.substring(0, url.lastIndexOf('/') + 1) + "plain");
    return keys;
  }
}
