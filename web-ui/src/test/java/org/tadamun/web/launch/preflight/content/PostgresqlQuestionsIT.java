package org.tadamun.web.launch.preflight.content;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.web.testing.server.TestDatabase;

/** Each test rolls back its changes. There is no server. */
@DisplayName("A PostgreSQL database in which none of our migrations has run")
class PostgresqlQuestionsIT {

  private static Connection connection;

  @BeforeAll
  static void begin() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/it")).toAbsolutePath();
    String url = TestDatabase.POSTGRESQL.start(Files.createTempDirectory(folder, "content"));
    connection = DriverManager.getConnection(url, TestDatabase.USER, TestDatabase.USER);
    connection.setAutoCommit(false);
  }

  @AfterAll
  static void end() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }

  private static boolean isOfOthers(String... made) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String each : made) {
        statement.execute(each);
      }
      return PostgresqlQuestions.OF_OTHERS.findsAny(connection);
    } finally {
      connection.rollback();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE TABLE wiki_page (id BIGINT)",
        "CREATE VIEW wiki_page AS SELECT 1 AS id",
        "CREATE SEQUENCE wiki_number",
        "CREATE TYPE wiki_state AS ENUM ('DRAFT')",
        "CREATE FUNCTION wiki_one() RETURNS INT LANGUAGE SQL AS 'SELECT 1'"
      })
  @DisplayName("belongs to another program if it has an object that stops Flyway")
  void taken(String made) throws SQLException {
    assertTrue(isOfOthers(made));
    assertFalse(
        isOfOthers(made, "CREATE SCHEMA petitions", "SET LOCAL search_path = petitions"),
        "in a schema of its own");
  }

  @Test
  @DisplayName("is ours if it is empty, has only an extension, or our history table")
  void free() throws SQLException {
    assertFalse(isOfOthers());
    assertFalse(isOfOthers("CREATE EXTENSION pg_stat_statements"));
    assertFalse(isOfOthers("CREATE TABLE flyway_schema_history (installed_rank INT PRIMARY KEY)"));
  }
}
