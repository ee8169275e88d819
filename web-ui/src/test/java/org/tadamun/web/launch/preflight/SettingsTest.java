package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.BASE_URL;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATABASE_URL;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.DATA_DIR;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.HTTP_PORT;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_HOST;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.MAIL_PORT;
import static org.tadamun.kernel.configuration.boundary.ConfigurationKey.SECRETS_FILE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

@DisplayName("The settings of a start")
class SettingsTest {

  private static final Path ROOT = Path.of("/opt/tadamun");

  @TempDir private Path folder;

  @Test
  @DisplayName("R3: come from the command line first, then environment, file and default")
  void order() throws Exception {
    Path file = file("\uFEFFtadamun.http.port=1\ntadamun.mail.port=2\ntadamun.bounce.folder=a\n");
    Map<String, String> environment =
        Map.of("TADAMUN_HTTP_PORT", "8011", "TADAMUN_MAIL_PORT", "8012", "PATH", "/bin");
    CommandLine line = CommandLine.parse("start", "--port", "8021", "--config", file.toString());
    Settings settings = Settings.of(line, environment, ROOT);
    assertEquals("8021", settings.get(HTTP_PORT));
    assertEquals("8012", settings.get(MAIL_PORT));
    assertEquals("a", settings.get(ConfigurationKey.BOUNCE_FOLDER), "behind an editor's mark");
    assertEquals("tadamun", settings.get(ConfigurationKey.DATABASE_USER));
  }

  @Test
  @DisplayName("have defaults that follow the port and the data folder")
  void references() throws Exception {
    Settings settings = typed("start", "--port", "8090", "--data", "/var/lib/../tadamun");
    assertEquals("http://localhost:8090", settings.get(BASE_URL));
    assertEquals("/var/tadamun", settings.get(DATA_DIR));
    assertEquals("jdbc:derby:/var/tadamun/database;create=true", settings.get(DATABASE_URL));
    assertEquals("/var/tadamun/secrets.properties", settings.get(SECRETS_FILE));
    assertEquals("/opt/tadamun/data", typed("start").get(DATA_DIR));
  }

  @Test
  @DisplayName("R3: have their default if the first source that names them gives an empty value")
  void namedEmpty() throws Exception {
    Path file = file("tadamun.mail.host=file\ntadamun.mail.port=8002\n");
    CommandLine line =
        CommandLine.parse("start", "--config", file.toString(), "-Dtadamun.mail.host=");
    Settings settings = Settings.of(line, Map.of("TADAMUN_MAIL_PORT", " "), ROOT);
    assertEquals("", settings.get(MAIL_HOST));
    assertEquals("25", settings.get(MAIL_PORT));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tadamun.data-dir=/srv/D\u00fcsseldorf",
        "tadamun.data-dir=/srv/50%",
        "tadamun.mail.password=a${HOME}b",
        "tadamun.database.password=x\\$y",
        "tadamun.database.password=x\\{y",
        "tadamun.bounce.password=x\\}",
        "tadamun.base-url=https://a:b@example.org",
        "tadamun.base-url=https://example.org:99999",
        "tadamun.mail.from=\"campaigns@example.org\"",
        "tadamun.mail.from=mailto:a@example.org",
        "tadamun.mail.from=a..b@example.org",
        "tadamun.signing-key.published=https://union.example/key,https://localhost/key"
      })
  @DisplayName("R7: are refused if the server would fail on them later")
  void stumbling(String pair) {
    String sentence =
        Refused.by(
            ExitCode.CONFIGURATION, pair.split("=", 2)[0], () -> typed("start", "-D" + pair));
    assertFalse(sentence.contains("%%"), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tadamun.controller.name", "tadamun.database.password", "tadamun.secrets-file"})
  @DisplayName("R7: are refused if the locale of the machine has lost their letters")
  void lostLetters(String key) throws Exception {
    String lost = "/Comit\ufffd\ufffd";
    String typed =
        Refused.by(ExitCode.CONFIGURATION, key, () -> typed("start", "-D" + key + "=" + lost));
    assertTrue(typed.contains("LC_ALL=C.UTF-8"), typed);
    assertFalse(typed.contains(lost), "the value may be a secret");
    Map<String, String> environment =
        Map.of(ConfigurationKey.named(key).orElseThrow().environmentName(), lost);
    Refused.by(
        ExitCode.CONFIGURATION,
        key,
        () -> Settings.of(CommandLine.parse("start"), environment, ROOT));
    Path file = file(key + "=/Comit\u00e9\n");
    assertEquals(
        "/Comit\u00e9",
        Settings.of(CommandLine.parse("start", "--config", file.toString()), Map.of(), ROOT)
            .get(ConfigurationKey.named(key).orElseThrow()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//db.example.org:54x2/tadamun?password=hidden",
        "//db.example.org:99999/tadamun?password=hidden",
        "//tadamun:hidden@db.example.org/tadamun",
        "//tadamun:hid?den@db.example.org/tadamun",
        "/db.example.org/tadamun?password=hidden",
        "tadamun?password=hid%zzden"
      })
  @DisplayName("R1: refuse a database URL that the driver cannot read, without showing it")
  void unreadableUrl(String url) {
    String sentence =
        Refused.by(
            ExitCode.CONFIGURATION,
            "tadamun.database.url",
            () -> typed("start", "-Dtadamun.database.url=jdbc:postgresql:" + url));
    assertFalse(sentence.contains("hid"), sentence);
    assertTrue(sentence.contains("tadamun.database.password"), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//localhost:5432/tadamun",
        "//[::1]:5432/tadamun?user=a@example.org&sslmode=verify-full",
        "//a.example.org,b.example.org:5433/tadamun",
        "tadamun"
      })
  @DisplayName("accept a database URL that the driver can read")
  void readableUrl(String url) throws Exception {
    String written = "jdbc:postgresql:" + url;
    assertEquals(written, typed("start", "-Dtadamun.database.url=" + written).get(DATABASE_URL));
  }

  @Test
  @DisplayName("resolve a relative folder from the place of the file, or of the caller")
  void relative() throws Exception {
    Path file = file("tadamun.data-dir=../data\ntadamun.secrets-file = keys/secrets.properties\n");
    Settings settings = typed("start", "--config", file.toString());
    assertEquals(folder.resolveSibling("data"), settings.path(DATA_DIR));
    assertEquals(folder.resolve("keys/secrets.properties"), settings.path(SECRETS_FILE));
    Path here = Path.of("").toAbsolutePath();
    assertEquals(here.resolve("data"), typed("start", "--data", "data").path(DATA_DIR));
    String beside = "tadamun.secrets-file=${tadamun.data-dir}/secrets.properties\n";
    Path of = file("tadamun.data-dir=/var/lib/tadamun\n" + beside);
    assertEquals(
        Path.of("/var/lib/tadamun/secrets.properties"),
        typed("start", "--config", of.toString()).path(SECRETS_FILE));
  }

  @Test
  @DisplayName("warn in one line about variables that look like keys, without their values")
  void strangeVariables() {
    Map<String, String> right =
        Map.of("TADAMUN_BASE_URL", "https://a.example", "TADAMUN_JDK_SEARCH", "/opt", "PATH", "/");
    assertEquals("", Settings.warning(right));
    Map<String, String> wrong =
        Map.of("TADAMUN_DATABASE_PASWORD", "hidden", "tadamun_mail_host", "m", "TADAMUN_DEMO", "1");
    String line = Settings.warning(wrong);
    assertEquals(1, line.lines().count(), line);
    wrong.keySet().forEach(name -> assertTrue(line.contains(name), line));
    assertFalse(line.contains("hidden"), line);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x$y", "x\\y", "x\\\\y$", "{x}$", "$\\x"})
  @DisplayName("keep signs of a password that the server leaves as they are")
  void signs(String password) throws Exception {
    Settings settings = typed("start", "-Dtadamun.database.password=" + password);
    assertEquals(password, settings.get(ConfigurationKey.DATABASE_PASSWORD));
  }

  @Test
  @DisplayName("treat an empty value as none")
  void empty() throws Exception {
    Settings settings =
        Settings.of(CommandLine.parse("start"), Map.of("TADAMUN_HTTP_PORT", " "), ROOT);
    assertEquals("8080", settings.get(HTTP_PORT));
  }

  @Test
  @DisplayName("drop the slash at the end of the base URL")
  void slash() throws Exception {
    Settings settings = typed("start", "-Dtadamun.base-url=https://example.org/");
    assertEquals("https://example.org", settings.get(BASE_URL));
  }

  @Test
  @DisplayName("warn in one line about a base URL on localhost with a mail server on this machine")
  void ownMachine() throws Exception {
    String line = typed("start", "-Dtadamun.mail.host=::1").warning();
    assertTrue(line.contains("tadamun.base-url is http://localhost:8080"), line);
    assertEquals(1, line.lines().count(), line);
    assertEquals("", typed("start").warning());
  }

  @ParameterizedTest
  @CsvSource({
    "-Dtadamun.mail.host=mail.example.org, tadamun.base-url is http://localhost:8080",
    "-Dtadamun.mail.host=a.example -Dtadamun.base-url=https://a.example, tadamun@localhost",
    "-Dtadamun.mail.port=465 -Dtadamun.mail.starttls=required, tadamun.mail.starttls=implicit"
  })
  @DisplayName(
      "R1: refuse a local base URL with a remote mail server, and the wrong TLS for a port")
  void lostMail(String words, String told) {
    Refused.by(ExitCode.CONFIGURATION, told, () -> typed(("start " + words).split(" ")));
  }

  @Test
  @DisplayName("turn on the demonstration only by the command")
  void demonstration() throws Exception {
    Map<String, String> named = Map.of("TADAMUN_DEMO", "true");
    assertFalse(Settings.of(CommandLine.parse("start"), named, ROOT).isDemo());
    assertTrue(typed("demo").isDemo());
    assertTrue(typed("demo", "-Dtadamun.mail.host=x").warning().contains("base-url"), "told alone");
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "DEMO")
  @DisplayName(
      "R1: refuse a value that the key's type does not allow, naming the key but not the value")
  void wrongValue(ConfigurationKey key) {
    String wrong = "never;\u0001 right";
    String sentence =
        Refused.by(
            ExitCode.CONFIGURATION,
            key.key(),
            () -> typed("start", "-D" + key.key() + "=" + wrong));
    assertFalse(sentence.contains(wrong), "the value may be a secret");
    assertTrue(sentence.contains(key.environmentName()), sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Dtadamun.bounce.host=mail.example.org",
        "-Dtadamun.bounce.address=bounces@example.org",
        "-Dtadamun.bounce.host=mail.example.org -Dtadamun.bounce.user=bounces"
      })
  @DisplayName("R1: refuse an incomplete mailbox for bounces")
  void halfMailbox(String words) {
    String[] line = ("start " + words).split(" ");
    Refused.by(ExitCode.CONFIGURATION, "tadamun.bounce.address", () -> typed(line));
  }

  @Test
  @DisplayName("accept a complete mailbox for bounces")
  void wholeMailbox() throws Exception {
    String host = "-Dtadamun.bounce.host=mail.example.org";
    String address = "-Dtadamun.bounce.address=bounces@example.org";
    Settings settings = typed("start", host, address, "-Dtadamun.bounce.user=bounces");
    assertEquals("993", settings.get(ConfigurationKey.BOUNCE_PORT));
    assertEquals("implicit", settings.get(ConfigurationKey.BOUNCE_TLS));
  }

  @Test
  @DisplayName("R1: refuse a file with a key that does not exist or may not be there")
  void unknownKey() throws IOException {
    Path file = file("tadamun.mial.host=mail.example.org\n");
    Refused.by(
        ExitCode.CONFIGURATION,
        "tadamun.mial.host",
        () -> typed("start", "--config", file.toString()));
    Path demo = file("tadamun.demo=true\n");
    Refused.by(
        ExitCode.CONFIGURATION, "tadamun.demo", () -> typed("start", "--config", demo.toString()));
  }

  @Test
  @DisplayName("R1: refuse a file that cannot be read")
  void unreadable() {
    String missing = folder.resolve("missing").toString();
    Refused.by(ExitCode.CONFIGURATION, missing, () -> typed("start", "--config", missing));
  }

  private static Settings typed(String... words) throws Refusal {
    return Settings.of(CommandLine.parse(words), Map.of(), ROOT);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "config", ".properties"), text);
  }
}
