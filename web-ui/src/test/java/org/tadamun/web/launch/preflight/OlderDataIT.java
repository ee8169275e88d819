package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.NavigableSet;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.schema.SchemaMigration;
import org.tadamun.web.launch.preflight.content.LastCut;
import org.tadamun.web.testing.server.TestDatabase;

/**
 * Databases of an older build. Each test has its own database with the program's own migrations;
 * there is no server.
 */
@DisplayName("R4: A database from before the last cut")
class OlderDataIT {

  private static final String CAMPAIGN =
      "INSERT INTO kernel_organisation (id, public_id, created_at, modified_at, version, slug,"
          + " name, kind, sample) VALUES (1, 'one', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0,"
          + " 'union', '{}', 'UNION', FALSE); INSERT INTO kernel_campaign (id, public_id,"
          + " created_at, modified_at, version, slug, state, offline, sample, title, languages,"
          + " zone_id, owner_id) VALUES (1, 'one', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP, 0, 'free',"
          + " 'LIVE', FALSE, FALSE, '{}', 'en', 'UTC', 1)";

  /** The last version before that of the cut. */
  private static final String BEFORE = KnownMigrations.onClassPath().lower(LastCut.MIGRATION);

  private Path folder;
  private String url;

  @BeforeEach
  void start() throws Exception {
    System.setProperty("derby.system.durability", "test");
    Path target = Files.createDirectories(Path.of("target/it")).toAbsolutePath();
    System.setProperty("derby.stream.error.file", target.resolve("derby.log").toString());
    folder = Files.createTempDirectory(target, "older");
    url = TestDatabase.chosen().start(folder);
  }

  private String user() {
    return TestDatabase.chosen().user();
  }

  private void migrate(String version) {
    Flyway all = SchemaMigration.of(url, user(), user());
    Flyway.configure()
        .configuration(all.getConfiguration())
        .target(MigrationVersion.fromVersion(version))
        .load()
        .migrate();
  }

  private void sql(String statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user(), user());
        Statement statement = connection.createStatement()) {
      for (String each : statements.split("; ")) {
        statement.execute(each);
      }
    }
  }

  private NavigableSet<String> applied() throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, user(), user())) {
      return KnownMigrations.appliedTo(connection);
    }
  }

  private boolean isEmpty() throws Refusal {
    String[] words = {
      "start",
      "--data",
      folder.toString(),
      "-Dtadamun.database.url=" + url,
      "-Dtadamun.database.user=" + user(),
      "-Dtadamun.database.password=" + user()
    };
    return new DatabaseCheck(
            Settings.of(CommandLine.parse(words), Map.of(), folder), DatabaseCheck.PATIENCE)
        .findEmpty(
            KnownMigrations.onClassPath(), new SecretsFile(folder.resolve("secrets.properties")));
  }

  private void assertRefused() throws SQLException {
    NavigableSet<String> before = applied();
    String sentence = Refused.by(ExitCode.OTHER_VERSION, "once in between", this::isEmpty);
    assertTrue(sentence.contains("the build of 30 November 2026"), sentence);
    assertEquals(before, applied(), "nothing is migrated");
  }

  @Test
  @DisplayName("is refused if the build of the cut has not migrated it")
  void older() throws Exception {
    migrate(BEFORE);
    sql(CAMPAIGN);
    assertRefused();
    sql("DELETE FROM kernel_campaign");
    assertFalse(isEmpty(), "of nobody, where a first start was broken off");
    sql(
        "INSERT INTO kernel_staff (id, public_id, created_at, modified_at, version, name, email,"
            + " language, zone_id, theme, active) VALUES (1, 'one', CURRENT_TIMESTAMP,"
            + " CURRENT_TIMESTAMP, 0, 'Amal', 'amal@union.example', 'en', 'UTC', 'LIGHT', TRUE)");
    assertRefused();
  }

  @Test
  @DisplayName("is accepted once that build has migrated it, and so is an empty database")
  void current() throws Exception {
    assertTrue(isEmpty());
    migrate(LastCut.MIGRATION);
    assertFalse(isEmpty(), "a new installation");
    sql(CAMPAIGN);
    assertFalse(isEmpty());
    migrate(KnownMigrations.onClassPath().last());
    assertFalse(isEmpty());
  }

  @Test
  @DisplayName("is refused as long as that build has not converted all names and codes")
  void unfinished() throws Exception {
    migrate(KnownMigrations.onClassPath().last());
    sql(
        CAMPAIGN
            + "; INSERT INTO petition_personal_link (code, petition_id, signature_id, brought)"
            + " VALUES ('x1', 1, 1, 0); INSERT INTO petition_arrival (signature_id, code)"
            + " VALUES (2, 'x1')");
    assertFalse(isEmpty());
    String names = "UPDATE petition_name_key_run SET open_below = ";
    assertFinished(names + "NULL", names + "0");
    assertFinished(names + "501", names + "0");
    String link = "UPDATE petition_personal_link SET code = ";
    assertFinished(link + "'ktw6789bcdfg'", link + "'xf00d'");
    assertFinished(link + "'wwwwwwwwwwww'", link + "'x6789'");
    String arrival = "UPDATE petition_arrival SET code = ";
    assertFinished(arrival + "'666666666666'", arrival + "'x0bad'");
  }

  private void assertFinished(String before, String after) throws Exception {
    sql(before);
    assertRefused();
    sql(after);
    assertFalse(isEmpty(), after);
  }
}
