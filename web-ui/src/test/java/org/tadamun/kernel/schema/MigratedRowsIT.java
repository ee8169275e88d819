package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.kernel.schema.Moved.moved;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.Location;
import org.flywaydb.core.api.configuration.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tadamun.architecture.Workspace;
import org.tadamun.web.testing.server.TestDatabase;

/**
 * Checks what the migrations make of the rows of an installation that is updated. The scripts in
 * {@code migrated} have stamps between those of the migrations and run in that order; each inserts
 * rows that may have stood in the tables of its time. All 48 migrations that move rows are covered;
 * {@link #complete()} demands the next one. It needs no Payara, only a database of its own.
 */
@DisplayName("Rows from before a migration")
class MigratedRowsIT {

  private static final Pattern MOVES = Pattern.compile("(?m)^ *(INSERT|UPDATE|DELETE)\\b");

  private static Flyway flyway;
  private static Connection connection;

  @BeforeAll
  static void migrate() throws Exception {
    Path folder = Files.createDirectories(Path.of("target/it")).toAbsolutePath();
    System.setProperty("derby.system.durability", "test");
    System.setProperty("derby.stream.error.file", folder.resolve("derby.log").toString());
    String url = TestDatabase.chosen().start(Files.createTempDirectory(folder, "migrated"));
    Configuration all =
        SchemaMigration.of(url, TestDatabase.USER, TestDatabase.USER).getConfiguration();
    Stream<String> scripts = Stream.of(all.getLocations()).map(Location::getDescriptor);
    String[] locations =
        Stream.concat(scripts, Stream.of("classpath:migrated")).toArray(String[]::new);
    flyway = Flyway.configure(all.getClassLoader()).configuration(all).locations(locations).load();
    flyway.migrate();
    connection = all.getDataSource().getConnection();
  }

  @AfterAll
  static void close() throws SQLException {
    if (connection != null) {
      connection.close();
    }
  }

  static Stream<Moved> all() {
    return Stream.of(
            ofPetitions(), MovedSignatures.all(), MovedMails.all(), MovedEndorsements.all())
        .flatMap(rows -> rows);
  }

  private static Stream<Moved> ofPetitions() {
    return Stream.of(
        moved(
            "outcome_outlives_the_state",
            "id, outcome FROM kernel_campaign WHERE id > 13 ORDER BY id",
            "14 WON",
            "15 PARTLY_WON",
            "16 LOST",
            "17 WON",
            "18 PARTLY_WON",
            "19 LOST",
            "20 null"),
        moved(
            "campaigns_of_no_known_target",
            "id, target_country, former_targets FROM kernel_campaign WHERE id < 18 ORDER BY id",
            "11 PK GB,SE,ZZ",
            "12 null ZZ",
            "13 null GB,ZZ",
            "14 null GB,IN,ZZ",
            "15 null GB,ZZ",
            "16 null null",
            "17 PK null"),
        moved(
            "asked_about",
            "id, former_targets FROM kernel_campaign WHERE id IN (11, 12, 13, 14) ORDER BY id",
            "11 GB,SE,ZZ",
            "12 ZZ",
            "13 GB,ZZ",
            "14 GB,IN,ZZ"),
        moved(
            "addressees_of_no_known_country",
            "id, country FROM kernel_addressee ORDER BY id",
            "31 PK",
            "32 null",
            "33 null",
            "34 null"),
        moved(
            "petition_text",
            "id, public_id, created_at, modified_at, version, petition_id, number_no, revision_no,"
                + " kind, text_hash, note, published_at FROM petition_text ORDER BY id",
            "51 row51 2026-11-01 09:00:00.0 2026-11-01 09:00:00.0 3 41 1 1 FIRST hash51 null"
                + " 2026-11-02 08:00:00.0",
            "52 row52 2026-11-05 09:00:00.0 2026-11-05 09:00:00.0 3 41 2 1 MATERIAL hash52 null"
                + " 2026-11-05 09:00:00.0",
            "53 row53 2026-11-01 09:00:00.0 2026-11-01 09:00:00.0 3 42 1 1 FIRST hash53 null null"),
        moved(
            "petition_text",
            "title, body, demand_1, demand_2, demand_3, demand_4, demand_5"
                + " FROM petition_text ORDER BY id",
            words(51, 0, 1, 2, 3, 4),
            words(52, 0, 1) + " null null null",
            words(53) + " null null null null null"),
        moved(
            "withdrawn_batches_in_the_log",
            "id, petition_id, version_no, day_on, country, kind, reason, run_id, change_by,"
                + " changed_at FROM petition_correction ORDER BY id",
            "300 41 1 2026-11-05 SE INVALIDATION AUTOMATED 312 -1 2026-11-01 10:00:00.0",
            "301 41 1 2026-11-06 SE WITHDRAWAL BATCH 301 -40 2026-11-06 23:30:00.0"),
        moved(
            "addresses_first",
            "pass_no, position_id FROM petition_invalidation WHERE state = 'REVERTING'",
            "2 0"),
        moved(
            "passes_of_invalidations",
            "pass_no, position_id FROM petition_invalidation WHERE state <> 'REVERTING'"
                + " ORDER BY id",
            "0 0",
            "2 77"),
        moved(
            "mistakes_of_imports_cut",
            "id, faults_cut FROM petition_import ORDER BY id",
            "321 true",
            "322 false",
            "323 false"),
        moved("folding", "id, rule_no FROM kernel_folding", "1 0"),
        moved("zone_rules", "id, rules_version FROM kernel_zone_rules", "1 "),
        moved(
            "bounce",
            "id, read_at, last_bounced, last_aside, all_bounced, all_aside"
                + " FROM kernel_bounce_mailbox",
            "1 null 0 0 0 0"),
        moved(
            "closed_before_their_hour",
            "id, starts_at, closes_at FROM petition_petition WHERE id BETWEEN 71 AND 79"
                + " ORDER BY id",
            "71 2026-12-01 08:00:00.0 2026-11-10 08:00:00.0",
            "72 2026-12-01 08:00:00.0 2026-11-10 08:00:00.0",
            "73 2026-12-01 08:00:00.0 2026-11-09 08:00:00.0",
            "74 null 2026-12-31 08:00:00.0",
            "75 2026-12-01 08:00:00.0 2026-12-31 08:00:00.0",
            "76 2026-12-01 08:00:00.0 2026-12-31 08:00:00.0",
            "77 2026-11-05 08:00:00.0 2026-12-31 08:00:00.0"),
        moved(
            "ended_when_they_were_closed",
            "id, starts_at, closes_at FROM petition_petition WHERE id > 80 ORDER BY id",
            "81 2026-12-01 08:00:00.0 2026-11-10 08:00:00.0",
            "82 2026-12-01 08:00:00.0 2026-11-10 08:00:00.0",
            "83 null 2026-12-31 08:00:00.0",
            "84 2026-12-01 08:00:00.0 2026-12-31 08:00:00.0",
            "85 2026-12-01 08:00:00.0 2026-12-31 08:00:00.0"),
        moved(
            "before_it_was_closed",
            "id, kept_starts_at, kept_closes_at, kept_paused_at, kept_pause_counts"
                + " FROM petition_petition WHERE kept_paused_at IS NOT NULL ORDER BY id",
            "71 2026-12-01 08:00:00.0 2026-11-10 08:00:00.0 2026-11-10 08:00:00.0 false",
            "77 2026-11-05 08:00:00.0 2026-12-31 08:00:00.0 2026-11-10 08:00:00.0 false"),
        moved(
            "over_since",
            "id, over_since FROM petition_petition WHERE id BETWEEN 70 AND 89 ORDER BY id",
            "70 2026-11-20 08:00:00.0",
            "71 2026-11-10 08:00:00.0",
            "72 2026-11-10 08:00:00.0",
            "73 2026-11-10 08:00:00.0",
            "74 2026-11-10 08:00:00.0",
            "75 null",
            "76 2026-11-10 08:00:00.0",
            "77 2026-11-10 08:00:00.0",
            "81 2026-11-10 08:00:00.0",
            "82 2026-11-10 08:00:00.0",
            "83 2026-11-10 08:00:00.0",
            "84 2026-12-02 08:00:00.0",
            "85 2026-12-05 08:00:00.0"));
  }

  private static String words(int version, int... demands) {
    String texts = "{\"en\":\"Title %1$d\"} {\"en\":\"Body %1$d\",\"ur\":\"متن\"}";
    StringBuilder words = new StringBuilder(texts.formatted(version));
    for (int demand : demands) {
      words.append(" {\"en\":\"Demand ").append(demand).append("\"}");
    }
    return words.toString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("all")
  @DisplayName("The rows after all migrations are the expected ones")
  void rows(Moved moved) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT " + moved.query())) {
      int columns = row.getMetaData().getColumnCount();
      while (row.next()) {
        List<String> values = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          values.add(String.valueOf(row.getObject(column)));
        }
        found.add(String.join(" ", values));
      }
    }
    assertEquals(moved.rows(), found);
  }

  @Test
  @DisplayName(
      "A migration whose text has changed since it ran is refused, without advice to repair")
  void changedMigration() throws SQLException {
    changeFirst("+ 1");
    String refusal =
        assertThrows(IllegalStateException.class, () -> SchemaMigration.run(flyway)).getMessage();
    changeFirst("- 1");
    assertTrue(refusal.contains("text of the migration 202611242000 than"), refusal);
    assertEquals(0, SchemaMigration.run(flyway));
  }

  private static void changeFirst(String by) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "UPDATE \"flyway_schema_history\" SET \"checksum\" = \"checksum\" "
              + by
              + " WHERE \"version\" = '202611242000'");
    }
  }

  @Test
  @DisplayName("Every migration that moves rows has an expectation in this test")
  void complete() {
    Set<String> moving =
        Workspace.files("src/main/resources/db/migration", ".sql").stream()
            .filter(file -> MOVES.matcher(Workspace.read(file)).find())
            .map(file -> file.getFileName().toString().replaceAll(".*__|\\.sql", ""))
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(moving.size() >= 48, moving::toString);
    assertEquals(
        moving, all().map(Moved::migration).collect(Collectors.toCollection(TreeSet::new)));
  }
}
