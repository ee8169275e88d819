package org.tadamun.system;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.ServerSocket;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.system.server.TadamunServer;

/** The administrator types one command, and gets one sentence if it cannot be carried out. */
@DisplayName("The start script")
@Timeout(1800)
class StartScriptIT {

  /** One of the tests starts a whole server, which takes a minute on a busy machine. */
  private static final int PATIENCE_SECONDS = 240;

  private static final Path ROOT =
      Path.of(System.getProperty("tadamun.root", "..")).toAbsolutePath().normalize();

  @TempDir private Path folder;

  private record Outcome(int code, String out, String sentence) {}

  @Test
  @DisplayName("refuses a port in use")
  void usedPort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String port = String.valueOf(socket.getLocalPort());
      Outcome outcome = start(Map.of(), "start", "--port", port, "--data", data());
      assertRefused(6, "Port " + port + " of 127.0.0.1 (tadamun.http.port)", outcome);
      assertFalse(Files.exists(folder.resolve("data")), "nothing is made");
    }
  }

  @Test
  @DisplayName("refuses a database that does not answer")
  void wrongDatabase() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:1/tadamun";
    Outcome outcome =
        start(Map.of("TADAMUN_DATABASE_URL", url), "start", "--port", free(), "--data", data());
    assertRefused(9, url + " (tadamun.database.url) does not answer", outcome);
  }

  @Test
  @DisplayName("refuses a database URL that its driver cannot read, without showing its password")
  void unreadableUrl() throws Exception {
    String url = "jdbc:postgresql://127.0.0.1:54x2/tadamun?password=hidden";
    Outcome outcome =
        start(Map.of("TADAMUN_DATABASE_URL", url), "start", "--port", free(), "--data", data());
    assertRefused(5, "tadamun.database.url cannot be read", outcome);
    assertFalse(outcome.sentence().contains("hidden"), outcome.sentence());
  }

  @Test
  @DisplayName("refuses a name whose letters the locale of the machine has lost")
  void lostLetters() throws Exception {
    String words =
        "#!/bin/sh\nLC_ALL=C TADAMUN_CONTROLLER_NAME='Comité' exec '%s' \"$@\"\n"
            .formatted(ROOT.resolve("tadamun"));
    Path script = Files.writeString(folder.resolve("without-locale"), words);
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    Outcome outcome = run(script, Map.of(), "start", "--port", free(), "--data", data());
    assertRefused(5, "tadamun.controller.name has letters in it", outcome);
  }

  @Test
  @DisplayName("refuses a machine that has only an old JDK")
  void oldJdk() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("jdk/bin"));
    String script = "#!/bin/sh\necho 'openjdk version \"17.0.2\"' >&2\n";
    Path java = Files.writeString(bin.resolve("java"), script);
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
    String home = bin.getParent().toString();
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", home,
            "TADAMUN_JDK_SEARCH", home,
            "PATH", bin + ":" + System.getenv("PATH"));
    Outcome outcome = start(environment, "start", "--data", data());
    assertRefused(16, "needs a JDK 21 or newer, but the newest that was found is Java 17", outcome);
  }

  @Test
  @DisplayName("refuses a data folder of a newer version")
  void newerFolder() throws Exception {
    writtenBy("209901010000");
    Outcome outcome = start(Map.of(), "start", "--port", free(), "--data", data());
    assertRefused(10, "written by a newer version of Tadamun", outcome);
  }

  @Test
  @DisplayName(
      "launch R1: ends if the application cannot be deployed, and never says that it is ready")
  void notDeployed() throws Exception {
    // A history without checksums: nobody can tell what was done to this database.
    writtenBy("202611242000");
    Path secrets = folder.resolve("data/secrets.properties");
    Files.writeString(secrets, "master-key=" + "A".repeat(43) + "\n");
    Files.setPosixFilePermissions(secrets, PosixFilePermissions.fromString("rw-------"));
    Map<String, String> ofSystemd = Map.of("RUNTIME_DIRECTORY", folder.toString());
    Outcome outcome = start(ofSystemd, "start", "--port", free(), "--data", data());
    assertEquals(13, outcome.code(), outcome.sentence());
    assertFalse(Files.exists(folder.resolve("ready")), "no proxy is told so either");
    assertTrue(outcome.sentence().contains("tadamun: The application was not deployed"));
    assertFalse(outcome.out().contains("ready"), outcome.out());
  }

  @Test
  @DisplayName("refuses an unknown command, and a command for a server where none runs")
  void words() throws Exception {
    assertRefused(2, "stop is not a command", start(Map.of(), "stop"));
    for (String word : List.of("admin-link", "rotate-key", "key-status", "retire-key")) {
      assertRefused(14, "No server runs", start(Map.of(), word, "--data", data()));
    }
    String[] signing = {"rotate-key", "--signing-key", "--data", data()};
    assertRefused(14, "No server runs", start(Map.of(), signing));
    String wanted = folder.resolve("backup").toString();
    assertRefused(14, "can simply be copied", start(Map.of(), "backup", wanted, "--data", data()));
    assertRefused(2, "needs the folder", start(Map.of(), "backup", "--data", data()));
  }

  @Test
  @DisplayName("finds its own folder through a symbolic link, and a link to that link")
  void linked() throws Exception {
    Path bin = Files.createDirectories(folder.resolve("usr/bin"));
    Path link = Files.createSymbolicLink(folder.resolve("tadamun"), ROOT.resolve("tadamun"));
    Path further = Files.createSymbolicLink(bin.resolve("tadamun"), Path.of("../../tadamun"));
    for (Path script : List.of(link, further)) {
      Outcome outcome = run(script, Map.of(), "key-status", "--data", data());
      assertRefused(14, "No server runs", outcome);
    }
  }

  @Test
  @DisplayName("removes its own variables from the server's environment")
  void environment() throws Exception {
    Map<String, String> environment =
        Map.of(
            "JAVA_HOME", tellingEnvironment().toString(),
            "TADAMUN_MAIL_HOST", "mail.example.org",
            "tadamun_mail_host", "mail.example.org",
            "TADAMUN_RETENTION_IMPORTS", "P1D",
            "NO_TADAMUN_KEY", "stays");
    for (String command : List.of("start", "demo")) {
      Outcome outcome =
          start(environment, command, "--port", free(), "--data", data(), "-Dtadamun.mail.host=");
      assertEquals(0, outcome.code(), outcome.sentence());
      String strange = "tadamun: Not a key, and not read: tadamun_mail_host in the environment;";
      assertTrue(outcome.sentence().contains(strange), outcome.sentence());
      List<String> left = outcome.out().lines().filter(line -> line.contains("=")).toList();
      assertTrue(left.contains("NO_TADAMUN_KEY=stays"), outcome.out());
      assertTrue(
          left.stream().noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("tadamun_")),
          outcome.out());
      String file = Files.readString(folder.resolve("data/run/tadamun.properties"));
      assertTrue(file.contains("tadamun.mail.host=\n"), file);
      // No server was started in this folder: the database is the one that the build has made.
      assertTrue(Files.exists(folder.resolve("data/database/service.properties")));
    }
  }

  @Test
  @DisplayName("prints its commands and options for help")
  void help() throws Exception {
    Outcome outcome = start(Map.of(), "help");
    assertEquals(0, outcome.code());
    for (String word :
        List.of(
            "demo",
            "start",
            "prepare",
            "admin-link",
            "backup DIR",
            "rotate-key",
            "key-status",
            "retire-key",
            "--port",
            "--signing-key",
            "--data",
            "--config")) {
      assertTrue(outcome.out().contains(word), word);
    }
  }

  /** A JDK whose Java prints the environment in which the server would run. */
  private Path tellingEnvironment() throws IOException {
    Path bin = Files.createDirectories(folder.resolve("telling/bin"));
    String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
    String script = "#!/bin/sh\ncase $1 in @*) env; exit 0 ;; esac\nexec '" + java + "' \"$@\"\n";
    for (String name : List.of("java", "javac")) {
      Path program = Files.writeString(bin.resolve(name), script);
      Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
    return bin.getParent();
  }

  private static void assertRefused(int code, String words, Outcome outcome) {
    assertEquals(code, outcome.code(), outcome.sentence());
    assertTrue(outcome.sentence().startsWith("tadamun: "), outcome.sentence());
    assertTrue(outcome.sentence().contains(words), outcome.sentence());
    assertEquals(1, outcome.sentence().lines().count(), outcome.sentence());
  }

  private Outcome start(Map<String, String> environment, String... words) throws Exception {
    return run(ROOT.resolve("tadamun"), environment, words);
  }

  private Outcome run(Path script, Map<String, String> environment, String... words)
      throws Exception {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(words));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(environment);
    Process process = builder.start();
    try {
      assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it ends");
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly();
    }
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private static String free() {
    return String.valueOf(TadamunServer.freePort());
  }

  /** Creates a database with this version, using the Derby in the built application. */
  private void writtenBy(String version)
      throws IOException, SQLException, ReflectiveOperationException {
    Files.createDirectories(folder.resolve("data"));
    String url = "jdbc:derby:" + folder.resolve("data/database");
    Properties user = new Properties();
    user.setProperty("user", "tadamun");
    user.setProperty("password", "none");
    try (URLClassLoader loader = new URLClassLoader(derby())) {
      Driver driver =
          (Driver)
              loader
                  .loadClass("org.apache.derby.jdbc.EmbeddedDriver")
                  .getConstructor()
                  .newInstance();
      try (Connection connection = driver.connect(url + ";create=true", user);
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE \"flyway_schema_history\" (\"version\" VARCHAR(50))");
        statement.execute("INSERT INTO \"flyway_schema_history\" VALUES ('" + version + "')");
      }
      try {
        driver.connect(url + ";shutdown=true", user);
      } catch (SQLException down) {
        assertEquals("08006", down.getSQLState());
      }
    }
  }

  private static URL[] derby() throws IOException {
    try (var files = Files.walk(ROOT.resolve("web-ui/target"))) {
      return files
          .filter(file -> file.toString().matches(".*/WEB-INF/libraries/derby\\w*\\.zip"))
          .map(
              file -> {
                try {
                  return file.toUri().toURL();
                } catch (MalformedURLException impossible) {
                  throw new IllegalStateException(impossible);
                }
              })
          .toArray(URL[]::new);
    }
  }
}
