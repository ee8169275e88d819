package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.web.launch.BackupFolder;
import org.tadamun.web.launch.KeyCommand;
import org.tadamun.web.launch.RequestFiles;

@Tag("slow")
@DisplayName("The preflight check before the server boots")
class PreflightTest {

  @TempDir private Path parent;

  @Test
  @DisplayName("R2: has a different exit code for each refusal, none of them 0, 1, 3, 4 or 16")
  void exitCodes() {
    Set<Integer> numbers =
        Arrays.stream(ExitCode.values()).map(ExitCode::number).collect(Collectors.toSet());
    assertEquals(ExitCode.values().length, numbers.size());
    assertEquals(numbers, without(numbers, 0, 1, 3, 4, 16));
    assertEquals(2, ExitCode.USAGE.number(), "the script too ends a wrong command with it");
  }

  @Test
  @DisplayName("R4: refuses a port in use, and then creates nothing in the data folder")
  void usedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(socket.getLocalPort());
      String sentence =
          Refused.by(
              ExitCode.PORT,
              "tadamun.http.port",
              () -> preflight("start", "--port", port).argumentFile(parent, parent));
      assertNotEquals(-1, sentence.indexOf(port));
      assertFalse(Files.exists(parent.resolve("data")));
    }
  }

  @Test
  @DisplayName("refuses an address that this machine does not have")
  void foreignAddress() {
    Refused.by(
        ExitCode.PORT,
        "tadamun.http.address",
        () -> preflight("start", "-Dtadamun.http.address=192.0.2.1").argumentFile(parent, parent));
  }

  @Test
  @DisplayName("refuses a request for a one-time link if no server runs")
  void noServer() {
    Refused.by(ExitCode.NO_SERVER, "with --config.", () -> preflight("admin-link").adminLink());
  }

  @ParameterizedTest
  @EnumSource(KeyCommand.class)
  @DisplayName("refuses a command about keys if no server runs")
  void noServerForKeys(KeyCommand command) throws Refusal {
    Preflight preflight = preflight(command.word().split(" "));
    Refused.by(ExitCode.NO_SERVER, "./tadamun start", () -> preflight.keys(command));
  }

  @Test
  @DisplayName("prints the server's answer about keys, and refuses if the server refuses")
  void keys() throws Exception {
    DataFolder folder = new DataFolder(parent.resolve("data"));
    folder.prepare();
    Process server = LockHolder.start(folder.lock());
    try {
      RequestFiles files = new RequestFiles(folder.run(), KeyCommand.KIND);
      Preflight preflight = preflight("key-status");
      assertEquals(
          "key-status: fine", answered(files, "", () -> preflight.keys(KeyCommand.STATUS)));
      String sentence =
          Refused.by(
              ExitCode.KEYS,
              "retire-key: fine",
              () -> answered(files, RequestFiles.REFUSED, () -> preflight.keys(KeyCommand.RETIRE)));
      assertFalse(sentence.contains(RequestFiles.REFUSED), sentence);
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  @DisplayName("refuses a backup if no server runs, and a backup of PostgreSQL")
  void noBackup() throws Exception {
    Path wanted = parent.resolve("backup");
    String sentence =
        Refused.by(
            ExitCode.NO_SERVER,
            "can simply be copied",
            () -> preflight("backup", "b").backup(wanted));
    assertNotEquals(-1, sentence.indexOf("--data"));
    String url = "-Dtadamun.database.url=jdbc:postgresql://localhost/tadamun";
    Refused.by(ExitCode.BACKUP, "pg_dump", () -> preflight("backup", "b", url).backup(wanted));
    assertFalse(Files.exists(wanted));
  }

  @Test
  @DisplayName("asks the server for a backup with the absolute path, and prints why there is none")
  void backup() throws Exception {
    DataFolder folder = new DataFolder(parent.resolve("data"));
    folder.prepare();
    Process server = LockHolder.start(folder.lock());
    try {
      RequestFiles files = new RequestFiles(folder.run(), BackupFolder.KIND);
      Preflight preflight = preflight("backup", "b");
      assertEquals(
          Path.of("b").toAbsolutePath() + ": fine",
          answered(files, "", () -> preflight.backup(Path.of("c/../b"))));
      Refused.by(
          ExitCode.BACKUP,
          "/b: fine",
          () -> answered(files, RequestFiles.REFUSED, () -> preflight.backup(Path.of("/b"))));
    } finally {
      server.destroy();
      server.waitFor();
    }
  }

  @Test
  @DisplayName("does not wait for the backup of a server that has ended")
  void endedMeanwhile() throws Exception {
    requireNoWait(
        BackupFolder.KIND,
        "No server runs",
        () -> preflight("backup", "b").backup(parent.resolve("backup")));
  }

  @Test
  @DisplayName("does not wait for a key of a server that was killed, and names key-status")
  void killedMeanwhile() throws Exception {
    for (KeyCommand command : List.of(KeyCommand.ROTATE, KeyCommand.RETIRE)) {
      requireNoWait(
          KeyCommand.KIND,
          "ended meanwhile; start it, and ask ./tadamun key-status",
          () -> preflight(command.word()).keys(command));
    }
  }

  /** Checks the refusal if the server ends after it has taken up the request. */
  private void requireNoWait(String kind, String said, Executable asking) throws Exception {
    DataFolder folder = new DataFolder(parent.resolve("data"));
    folder.prepare();
    Process server = LockHolder.start(folder.lock());
    RequestFiles files = new RequestFiles(folder.run(), kind);
    try (ExecutorService dying = Executors.newSingleThreadExecutor()) {
      Future<?> death =
          dying.submit(
              () -> {
                while (files.nextRequest().isEmpty()) {
                  Thread.onSpinWait();
                }
                server.destroy();
                return server.waitFor();
              });
      Refused.by(ExitCode.NO_SERVER, said, asking);
      death.get();
    } finally {
      server.destroy();
    }
  }

  /** Root can open any folder. */
  @Test
  @DisplayName("R6: creates no secrets file beside a database that this user cannot open")
  void closedDatabase() throws Exception {
    Path data = Files.createDirectory(parent.resolve("data"));
    Path database = Files.createDirectory(data.resolve("database"));
    Files.createFile(database.resolve("service.properties"));
    for (String mode : List.of("---------", "r-xr-xr-x")) {
      Files.setPosixFilePermissions(database, PosixFilePermissions.fromString(mode));
      if (!Files.isWritable(database)) {
        Refused.by(
            ExitCode.DATA_FOLDER,
            "run chmod -R u+rwX " + database,
            () -> preflight("start", "--port", free()).argumentFile(parent, parent));
      }
      assertFalse(Files.exists(data.resolve("secrets.properties")));
    }
    Files.setPosixFilePermissions(database, PosixFilePermissions.fromString("rwx------"));
  }

  private static String free() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return String.valueOf(socket.getLocalPort());
    }
  }

  @Test
  @DisplayName(
      "refuses an empty PostgreSQL if the embedded database has signatures of a real campaign")
  void otherDatabase() throws Exception {
    String url = "-Dtadamun.database.url=jdbc:postgresql://localhost/tadamun";
    Preflight other = preflight("start", url);
    assertDoesNotThrow(() -> other.requireNoOther(true));
    Path database = parent.resolve("data/database");
    derby(database, ";create=true", "CREATE TABLE other (id BIGINT)");
    assertDoesNotThrow(() -> other.requireNoOther(true), "nothing was ever in it");
    derby(database, "", "CREATE TABLE kernel_campaign (id BIGINT, sample BOOLEAN)");
    derby(database, "", "CREATE TABLE petition_petition (id BIGINT, campaign_id BIGINT)");
    derby(database, "", "CREATE TABLE petition_tally (petition_id BIGINT)");
    derby(database, "", "INSERT INTO kernel_campaign VALUES (1, TRUE), (2, FALSE)");
    derby(database, "", "INSERT INTO petition_petition VALUES (11, 1), (12, 2)");
    derby(database, "", "INSERT INTO petition_tally VALUES (11)");
    assertDoesNotThrow(() -> other.requireNoOther(true), "the demonstration, and a campaign tried");
    derby(database, "", "INSERT INTO petition_tally VALUES (12)");
    Refused.by(ExitCode.CONFIGURATION, "tadamun.database.url", () -> other.requireNoOther(true));
    Files.writeString(database.resolve("service.properties"), "");
    Refused.by(ExitCode.CONFIGURATION, "tadamun.database.url", () -> other.requireNoOther(true));
    assertDoesNotThrow(() -> other.requireNoOther(false), "somebody runs on it already");
    assertDoesNotThrow(() -> preflight("start").requireNoOther(true));
  }

  private static void derby(Path database, String options, String statement) throws SQLException {
    System.setProperty("derby.system.durability", "test");
    System.setProperty("derby.stream.error.file", "target/derby.log");
    String url = "jdbc:derby:" + database;
    try (Connection connection = DriverManager.getConnection(url + options, "tadamun", "none");
        Statement one = connection.createStatement()) {
      one.execute(statement);
    }
    String down = url + ";shutdown=true";
    assertThrows(SQLException.class, () -> DriverManager.getConnection(down).close());
  }

  /** Answers the request with its own words while it is being made. */
  private static String answered(RequestFiles files, String before, Callable<String> asking)
      throws Exception {
    try (ExecutorService server = Executors.newSingleThreadExecutor()) {
      AtomicBoolean over = new AtomicBoolean();
      Future<?> answering =
          server.submit(
              () -> {
                AtomicBoolean answered = new AtomicBoolean();
                while (!answered.get() && !over.get()) {
                  files.answerNext(
                      question -> {
                        answered.set(true);
                        return before + question + (before.isEmpty() ? ": fine" : ": fine.");
                      });
                }
                return null;
              });
      try {
        return asking.call();
      } finally {
        over.set(true);
        answering.get();
      }
    }
  }

  private Preflight preflight(String... words) throws Refusal {
    return new Preflight(Settings.of(CommandLine.parse(words), Map.of(), parent));
  }

  private static Set<Integer> without(Set<Integer> numbers, Integer... others) {
    Set<Integer> left = new HashSet<>(numbers);
    left.removeAll(Set.of(others));
    return left;
  }
}
