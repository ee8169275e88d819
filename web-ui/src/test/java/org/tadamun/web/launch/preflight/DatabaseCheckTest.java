package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.web.launch.preflight.content.LastCut;

@Tag("slow")
@DisplayName("The database, checked before the server boots,")
class DatabaseCheckTest {

  private static final String HISTORY =
      "CREATE TABLE \"flyway_schema_history\" (\"version\" VARCHAR(50))";
  private static final String RUN =
      "INSERT INTO \"flyway_schema_history\" VALUES ('%s')".formatted(LastCut.MIGRATION);
  private static final String CAMPAIGN =
      "CREATE TABLE kernel_campaign (sample BOOLEAN, offline BOOLEAN, state VARCHAR(16))";

  /** Far longer than any database needs that answers at all. */
  private static final Duration LONG = Duration.ofSeconds(30);

  @TempDir private Path folder;

  /** Makes Derby write without waiting for the disk: no test here has to survive a crash. */
  @BeforeAll
  static void quick() {
    System.setProperty("derby.system.durability", "test");
    System.setProperty("derby.stream.error.file", "target/derby.log");
  }

  @Test
  @DisplayName("is empty if it does not exist yet, and the check does not create it")
  void absent() throws Refusal {
    assertTrue(isEmpty("start", "1"));
    assertFalse(Files.exists(folder.resolve("database")));
  }

  @Test
  @DisplayName("is empty if it has no schema")
  void withoutSchema() throws Exception {
    sql("CREATE TABLE other (id INTEGER)");
    assertTrue(isEmpty("start", "1"));
  }

  @Test
  @DisplayName("is accepted with versions that this build knows, older ones included")
  void known() throws Exception {
    sql(HISTORY, "INSERT INTO \"flyway_schema_history\" VALUES ('1'), ('2'), (NULL)");
    assertFalse(isEmpty("start", "1", "2", "3"));
  }

  @Test
  @DisplayName("R4: is refused with a version that this build does not know, or with none of ours")
  void newer() throws Exception {
    sql(HISTORY, "INSERT INTO \"flyway_schema_history\" VALUES ('1'), ('209901010000')");
    String sentence =
        Refused.by(ExitCode.OTHER_VERSION, "tadamun.database.url", () -> isEmpty("start", "1"));
    assertTrue(sentence.contains("209901010000"), sentence);
    Refused.by(ExitCode.OTHER_VERSION, "this build knows 2", () -> isEmpty("start", "2"));
    sql("DELETE FROM \"flyway_schema_history\" WHERE \"version\" <> '1'");
    Refused.by(ExitCode.DATABASE, "of something else", () -> isEmpty("start", "2"));
  }

  @Test
  @DisplayName("is closed after the check, so that others can open it")
  void closed() throws Exception {
    sql(HISTORY);
    isEmpty("start");
    assertFalse(Files.exists(folder.resolve("database/db.lck")));
  }

  /** A table that is not rewritten stays in the same file, and the erased rows with it. */
  @Test
  @DisplayName("is rewritten at a start if it is older than a day, so that erased rows are gone")
  void leftovers() throws Exception {
    sql(HISTORY, RUN);
    sql(
        "CREATE TABLE kernel_campaign (sample BOOLEAN, offline BOOLEAN, state VARCHAR(16),"
            + " created_at TIMESTAMP)",
        "INSERT INTO kernel_campaign VALUES (FALSE, FALSE, 'LIVE', CURRENT_TIMESTAMP)");
    List<String> before = pages();
    assertEquals("", said("start"));
    assertEquals(before, pages());
    sql("UPDATE kernel_campaign SET created_at = TIMESTAMP('2020-01-01 00:00:00')");
    assertEquals("", said("start"));
    List<String> after = pages();
    assertFalse(after.equals(before), after::toString);
    assertEquals("", said("start"));
    assertEquals(after, pages());
  }

  private List<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("database/seg0"))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  @DisplayName("is refused for a demonstration if it holds a real campaign")
  void realCampaign() throws Exception {
    sql(HISTORY, RUN);
    sql(CAMPAIGN, "INSERT INTO kernel_campaign VALUES (TRUE, TRUE, 'LIVE')");
    assertFalse(isEmpty("demo", LastCut.MIGRATION));
    sql("INSERT INTO kernel_campaign VALUES (FALSE, FALSE, 'LIVE')");
    Refused.by(ExitCode.REAL_CAMPAIGN, "--data", () -> isEmpty("demo", LastCut.MIGRATION));
    assertFalse(isEmpty("start", LastCut.MIGRATION));
  }

  @Test
  @DisplayName("gives a warning at a start if its sample campaign is public")
  void sample() throws Exception {
    sql(HISTORY, RUN);
    sql(CAMPAIGN, "INSERT INTO kernel_campaign VALUES (TRUE, FALSE, 'DRAFT')");
    assertEquals("", said("start"));
    sql("UPDATE kernel_campaign SET state = 'LIVE'");
    assertTrue(said("start").contains("take it offline"));
    assertEquals("", said("demo"));
    sql("UPDATE kernel_campaign SET offline = TRUE");
    assertEquals("", said("start"));
  }

  private String said(String command) throws Refusal {
    DatabaseCheck check = check(LONG, command);
    assertFalse(check.findEmpty(new TreeSet<>(Set.of(LastCut.MIGRATION)), secrets()));
    return check.warning();
  }

  @Test
  @DisplayName("is refused if nothing listens there, without the secrets of its URL in the message")
  void refusedConnection() throws IOException {
    try (Socket silent = new Socket()) {
      // Bound without listening: nobody answers at this port, and nobody else can take it.
      silent.bind(new InetSocketAddress("127.0.0.1", 0));
      String host = "127.0.0.1:" + silent.getLocalPort();
      String sentence = refused("jdbc:postgresql://" + host + "/t?password=hidden", LONG);
      assertTrue(sentence.contains(host + "/t (tadamun.database.url)"), sentence);
      assertFalse(sentence.contains("hidden"), sentence);
      assertTrue(sentence.contains("refused"), sentence);
    }
  }

  @Test
  @DisplayName("is refused if it does not answer within the given time")
  void silent() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String url = "jdbc:postgresql://127.0.0.1:" + socket.getLocalPort() + "/tadamun";
      String sentence = refused(url, Duration.ofSeconds(1));
      assertTrue(sentence.contains(" within 1 seconds"), sentence);
    }
  }

  @Test
  @DisplayName("of several hosts is the one that can be written to")
  void ofSeveral() throws Refusal {
    DatabaseCheck two = check(LONG, "start", "-Dtadamun.database.url=jdbc:postgresql://a,b/t");
    assertEquals("preferPrimary", two.properties().getProperty("targetServerType"));
    assertEquals(2, check(LONG, "start").properties().size(), "nothing of the kind for Derby");
  }

  @Test
  @DisplayName("is refused if its tables belong to another user after a restore")
  void foreignTables() throws Refusal {
    SQLException denied = new SQLException("permission denied for table", "42501");
    Refusal refusal = check(LONG, "start").refusal(denied);
    assertEquals(ExitCode.DATABASE, refusal.code());
    String remedy = "REASSIGN OWNED BY … TO tadamun";
    assertTrue(refusal.getMessage().contains(remedy), refusal.getMessage());
  }

  @Test
  @DisplayName("is refused if it has to exist and does not")
  void mustExist() {
    assertTrue(refused("jdbc:derby:" + folder.resolve("none"), LONG).contains("does not exist"));
  }

  @Test
  @DisplayName("R8: is refused with a secrets file of another time or of another database")
  void otherSecrets() throws Exception {
    Path file = folder.resolve("secrets.properties");
    secrets().require(true);
    Secrets made = new Secrets(file);
    String first = Files.readString(file);
    sql(HISTORY, RUN);
    assertFalse(isEmpty("start", LastCut.MIGRATION), "before keys were written down");
    sql(
        "CREATE TABLE kernel_master_key (key_no INTEGER, check_text VARCHAR(43), finished_at"
            + " TIMESTAMP, retired_at TIMESTAMP)",
        "INSERT INTO kernel_master_key VALUES (1, '%s', CURRENT_TIMESTAMP, NULL)"
            .formatted(made.keyCheck(1)));
    assertFalse(isEmpty("start", LastCut.MIGRATION));
    made.addKey();
    sql("INSERT INTO kernel_master_key VALUES (2, '%s', NULL, NULL)".formatted(made.keyCheck(2)));
    assertFalse(isEmpty("start", LastCut.MIGRATION));
    assertEquals(List.of(1, 2), labelled(), "not everything is under the newer one yet");
    String both = Files.readString(file);
    Files.writeString(file, first);
    Refused.by(ExitCode.SECRETS, "key 2", () -> isEmpty("start", LastCut.MIGRATION));
    Files.writeString(file, both);
    made.forgetOldKeys();
    Refused.by(ExitCode.SECRETS, "key 1", () -> isEmpty("start", LastCut.MIGRATION));
    sql("UPDATE kernel_master_key SET finished_at = CURRENT_TIMESTAMP");
    assertFalse(isEmpty("start", LastCut.MIGRATION), "everything is under the newest one");
    assertEquals(List.of(2), labelled(), "though the older one is not retired");
    Files.delete(file);
    secrets().require(true);
    Refused.by(ExitCode.SECRETS, "key 2", () -> isEmpty("start", LastCut.MIGRATION));
  }

  /** The keys with which the nightly dump of docs/operations.md is labelled. */
  private List<Integer> labelled() throws Exception {
    String guide = Files.readString(Path.of("../docs/operations.md"));
    Matcher query = Pattern.compile("-c \"(select key_no[^\"]*)\"").matcher(guide);
    assertTrue(query.find(), "no label");
    String url = "jdbc:derby:" + folder.resolve("database");
    List<Integer> keys = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url, "tadamun", "none");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query.group(1).replace("\\\n", " "))) {
      while (rows.next()) {
        keys.add(rows.getInt(1));
      }
    }
    shutDown(url);
    return keys;
  }

  private static void shutDown(String url) {
    assertThrows(
        SQLException.class, () -> DriverManager.getConnection(url + ";shutdown=true").close());
  }

  private SecretsFile secrets() {
    return new SecretsFile(folder.resolve("secrets.properties"));
  }

  private String refused(String url, Duration patience) {
    return Refused.by(
        ExitCode.DATABASE,
        "tadamun.database.url",
        () ->
            check(patience, "start", "-Dtadamun.database.url=" + url)
                .findEmpty(new TreeSet<>(), secrets()));
  }

  private boolean isEmpty(String command, String... known) throws Refusal {
    return check(LONG, command).findEmpty(new TreeSet<>(Set.of(known)), secrets());
  }

  private DatabaseCheck check(Duration patience, String command, String... options) throws Refusal {
    String[] words = new String[options.length + 3];
    words[0] = command;
    words[1] = "--data";
    words[2] = folder.toString();
    System.arraycopy(options, 0, words, 3, options.length);
    return new DatabaseCheck(Settings.of(CommandLine.parse(words), Map.of(), folder), patience);
  }

  private void sql(String... statements) throws SQLException {
    String url = "jdbc:derby:" + folder.resolve("database");
    try (Connection connection =
            DriverManager.getConnection(url + ";create=true", "tadamun", "none");
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
    shutDown(url);
  }
}
