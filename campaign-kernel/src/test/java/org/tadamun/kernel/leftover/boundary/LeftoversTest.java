package org.tadamun.kernel.leftover.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@DisplayName("Remains of erased data in the files of an embedded database")
class LeftoversTest {

  private static final String USER = "tadamun";
  private static final int SIGNERS = 2000;
  private static final Instant NOW = Instant.parse("2026-11-29T04:00:00Z");
  private static final Duration A_DAY = Duration.ofDays(1);
  private static final Pattern NAME = Pattern.compile("quillonberry \\d{5}");

  @TempDir private Path parent;
  private Path folder;
  private String url;

  @BeforeEach
  void signedAndErased() throws SQLException {
    System.setProperty("derby.system.durability", "test");
    System.setProperty("derby.stream.error.file", "target/derby.log");
    folder = parent.resolve("database");
    url = "jdbc:derby:" + folder;
    try (Connection connection = DriverManager.getConnection(url + ";create=true", USER, "none");
        Statement statement = connection.createStatement()) {
      statement.execute("create table signed (id int primary key, name_key varchar(40))");
      statement.execute("create index signed_by_name on signed (id, name_key)");
      statement.execute("create table kernel_campaign (created_at timestamp)");
      connection.setAutoCommit(false);
      sign(connection);
      statement.execute("update signed set name_key = null where id <> 7");
      connection.commit();
    }
    shutDown();
  }

  private static void sign(Connection connection) throws SQLException {
    try (PreparedStatement row = connection.prepareStatement("insert into signed values (?, ?)")) {
      for (int i = 0; i < SIGNERS; i++) {
        row.setInt(1, i);
        row.setString(2, "quillonberry %05d".formatted(i));
        row.execute();
      }
    }
    connection.commit();
  }

  /** Shuts the database down, which Derby reports by an error. */
  @AfterEach
  void shutDown() {
    assertThrows(
        SQLException.class,
        () -> DriverManager.getConnection(url + ";shutdown=true", USER, "none").close());
  }

  @Test
  @DisplayName("R1: clearing a copy removes erased names from its files, and nothing else")
  void copy() throws Exception {
    assertTrue(names().size() > SIGNERS / 2, "Derby writes over them by itself");
    Leftovers.clearCopy(
        "jdbc:derby:/elsewhere/database;create=true;user=tadamun", USER, "none", parent, NOW);
    assertFalse(Files.exists(folder.resolve("db.lck")), "closed");
    assertEquals(Set.of("quillonberry 00007"), names());
    assertEquals(SIGNERS, number("select count(*) from signed"));
    assertEquals(1, number("select count(name_key) from signed"));
    assertEquals(2, number("select count(*) from sys.systables where tabletype = 'T'"));
  }

  @Test
  @DisplayName("R3: a copy is cleared while the original database's table is locked by a signer")
  void nobodyWaits() throws Exception {
    Path copies = Files.createDirectories(parent.resolve("copies"));
    try (Connection signer = DriverManager.getConnection(url, USER, "none");
        Statement statement = signer.createStatement()) {
      statement.execute("call syscs_util.syscs_backup_database('" + copies + "')");
      signer.setAutoCommit(false);
      statement.execute("lock table signed in exclusive mode");
      Leftovers.clearCopy(url, USER, "none", copies, NOW);
      statement.execute("insert into signed values (-1, 'philippa')");
      signer.commit();
    }
    assertEquals(Set.of("quillonberry 00007"), names(copies));
    assertEquals(SIGNERS + 1, number("select count(*) from signed"));
  }

  private int number(String question) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, USER, "none");
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(question)) {
      assertTrue(row.next());
      return row.getInt(1);
    }
  }

  @Test
  @DisplayName("R2: erased names are cleared at a start, once a day, and not in a new installation")
  void start() throws Exception {
    assertEquals("", atStart(NOW));
    sql("insert into kernel_campaign values timestamp('2026-11-28 05:00:00')");
    assertEquals("", atStart(NOW));
    assertTrue(names().size() > SIGNERS / 2);
    assertEquals("", atStart(NOW.plus(Duration.ofHours(2))));
    assertEquals(Set.of("quillonberry 00007"), names());
    sql("update signed set name_key = null");
    assertEquals("", atStart(NOW.plus(A_DAY)));
    assertEquals(Set.of("quillonberry 00007"), names());
    assertEquals("", atStart(NOW.plus(A_DAY).plus(Duration.ofHours(2))));
    assertEquals(Set.of(), names());
  }

  @Test
  @DisplayName("R2: tables above the size limit are not cleared, and are named")
  void tooLarge() throws Exception {
    sql("insert into kernel_campaign values timestamp('2026-11-01 00:00:00')");
    try (Connection connection = DriverManager.getConnection(url, USER, "none")) {
      String said = new Leftovers(connection).clearWhereDue(NOW, 50_000);
      assertTrue(said.endsWith("docs/operations.md: SIGNED\n"), said);
    }
    shutDown();
    assertTrue(names().size() > SIGNERS / 2);
  }

  @Test
  @DisplayName("a start goes on if a table cannot be cleared, and names the table")
  void failed() throws Exception {
    sql("insert into kernel_campaign values timestamp('2020-01-01 00:00:00')");
    try (Connection holder = DriverManager.getConnection(url, USER, "none");
        Connection starting = DriverManager.getConnection(url, USER, "none");
        Statement statement = holder.createStatement()) {
      statement.execute(
          "call syscs_util.syscs_set_database_property('derby.locks.waitTimeout', '1')");
      holder.setAutoCommit(false);
      statement.execute("update signed set id = -1 where id = 1");
      String said = new Leftovers(starting).clearAtStart(folder);
      assertTrue(said.startsWith("tadamun: Files of the database may still hold"), said);
      assertEquals(1, said.lines().count(), said);
      assertTrue(said.endsWith("docs/operations.md: SIGNED (40XL1)\n"), said);
      assertEquals("", new Leftovers(starting).clearAtStart(folder), "the others are done");
      holder.rollback();
    }
  }

  private String atStart(Instant now) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, USER, "none")) {
      return new Leftovers(connection).clearWhereDue(now, Long.MAX_VALUE);
    } finally {
      shutDown();
    }
  }

  private void sql(String statement) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url, USER, "none");
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
    shutDown();
  }

  private Set<String> names() throws IOException {
    return names(folder);
  }

  private static Set<String> names(Path within) throws IOException {
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(within)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Matcher name = NAME.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        while (name.find()) {
          found.add(name.group());
        }
      }
    }
    return found;
  }
}
