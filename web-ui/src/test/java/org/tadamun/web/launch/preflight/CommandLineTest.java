package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;
import org.tadamun.web.launch.KeyCommand;

@DisplayName("The command line of ./tadamun")
class CommandLineTest {

  private static final Path HERE = Path.of("").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  @DisplayName("is a command with options in any order")
  void options() throws Refusal {
    CommandLine line =
        CommandLine.parse(
            "start",
            "--data",
            "/d",
            "-Dtadamun.mail.host=mail.example.org",
            "--config",
            "/c",
            "--port",
            "8090");
    assertEquals("start", line.command());
    assertEquals(Path.of("/c"), line.config());
    assertEquals("/d", line.values().get(ConfigurationKey.DATA_DIR));
    assertEquals("8090", line.values().get(ConfigurationKey.HTTP_PORT));
    assertEquals("mail.example.org", line.values().get(ConfigurationKey.MAIL_HOST));
  }

  @Test
  @DisplayName("accepts the examples of docs/configuration.md, and so does the environment")
  void shown() throws Exception {
    String page = Files.readString(Path.of("../docs/configuration.md"));
    Matcher shown = Pattern.compile("the command line: `\\./tadamun ([^`]+)`").matcher(page);
    Matcher named = Pattern.compile("the environment: `([A-Z_]+)=([^`]+)`").matcher(page);
    assertTrue(shown.find() && named.find(), "no example");
    Map<String, String> environment = Map.of(named.group(1), named.group(2));
    CommandLine line = CommandLine.parse(shown.group(1).split(" "));
    assertEquals("", Settings.of(line, Map.of(), HERE).warning());
    assertEquals("", Settings.of(CommandLine.parse("start"), environment, HERE).warning());
    assertEquals("", Settings.warning(environment));
  }

  @Test
  @DisplayName("accepts the configuration file of docs/operations.md once it is filled in")
  void installed(@TempDir Path folder) throws Exception {
    String guide = Files.readString(Path.of("../docs/operations.md"));
    String begin = "# /etc/tadamun.properties:";
    assertTrue(guide.contains(begin), "no file");
    String filled =
        guide
            .substring(guide.indexOf(begin))
            .split("```", 2)[0]
            .replace("email=…", "email=privacy@example.org")
            .replace("…", "filled in");
    Path file = Files.writeString(folder.resolve("tadamun.properties"), filled);
    CommandLine line = CommandLine.parse("start", "--config", file.toString());
    assertEquals("", Settings.of(line, Map.of(), HERE).warning());
  }

  @ParameterizedTest
  @ValueSource(strings = {"backup /b --data /d", "backup --data /d /b"})
  @DisplayName("accepts the folder of a backup before and after the options")
  void backup(String typed) throws Refusal {
    CommandLine line = CommandLine.parse(typed.split(" "));
    assertEquals(Path.of("/b"), line.folder());
    assertEquals("/d", line.values().get(ConfigurationKey.DATA_DIR));
  }

  @ParameterizedTest
  @ValueSource(strings = {"--data /d --signing-key", "--signing-key --data /d"})
  @DisplayName("tells a rotation with a new signing key from one without, wherever the option is")
  void signingKey(String options) throws Refusal {
    CommandLine line = CommandLine.parse(("rotate-key " + options).split(" "));
    assertEquals(Optional.of(KeyCommand.ROTATE_SIGNING), KeyCommand.of(line.command()));
    assertEquals("/d", line.values().get(ConfigurationKey.DATA_DIR));
    CommandLine without = CommandLine.parse("rotate-key", "--data", "/d");
    assertEquals(Optional.of(KeyCommand.ROTATE), KeyCommand.of(without.command()));
  }

  @Test
  @DisplayName("wants the demonstration only by its command, whatever its options say")
  void demonstration() throws Refusal {
    assertEquals("true", CommandLine.parse("demo").values().get(ConfigurationKey.DEMO));
    assertEquals("false", CommandLine.parse("start").values().get(ConfigurationKey.DEMO));
    assertEquals(
        "false",
        CommandLine.parse("start", "-Dtadamun.demo=true").values().get(ConfigurationKey.DEMO));
  }

  @ParameterizedTest
  @CsvSource({
    "stop, stop is not a command",
    "start /b, /b is not an option",
    "backup --data /d, backup needs the folder",
    "backup /b /c, /c is not an option",
    "start --colour, --colour is not an option",
    "start --signing-key, --signing-key is not an option",
    "retire-key --signing-key, --signing-key is not an option",
    "rotate-key --signing, --signing is not an option",
    "rotate-key --signing-key=yes, --signing-key=yes is not an option",
    "start --port, --port has no value",
    "start -Dtadamun.nothing=1, -Dtadamun.nothing=1 sets no key",
    "start -Dtadamun.mail.host, -Dtadamun.mail.host sets no key"
  })
  @DisplayName("R1: is refused with a sentence that names the mistake")
  void refused(String typed, String sentence) {
    Refused.by(ExitCode.USAGE, sentence, () -> CommandLine.parse(typed.split(" ")));
  }

  @Test
  @DisplayName("R1: is refused if it is empty")
  void nothing() {
    Refused.by(ExitCode.USAGE, "There is no command", CommandLine::parse);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "tadamun.http.port=1|tadamun.http.port=2, 1, 2",
        "tadamun.http.port=1|tadamun.http.port=1, 1, 2",
        "# first||tadamun.http.port=1|! second|  tadamun.http.port : 2, 3, 5",
        "tadamun.mail.host=a\\|  .example|tadamun.http.port 1|tadamun.http.port, 3, 4",
        "tadamun.http.port=1|tadamun.mail.host=a\\|# b|tadamun.http.\\|  port=2, 1, 4",
        "tadamun.mail.from=a\\\\|tadamun.http.port=1|#\\|tadamun.http.port=2, 2, 4",
        "tadamun.http.port=1|tadamun\\u002ehttp.port=2|tadamun.http.port=3, 1, 2"
      })
  @DisplayName(
      "R1: a file of --config with a key twice is refused in a sentence with the key and both lines")
  void twice(String lines, int first, int second) {
    for (String end : new String[] {"\n", "\r\n", "\r"}) {
      String sentence =
          Refused.by(
              ExitCode.CONFIGURATION, "tadamun.http.port", () -> settings(lines.replace("|", end)));
      String told = "lines %d and %d".formatted(first, second);
      assertTrue(sentence.contains(told), sentence);
    }
  }

  @Test
  @DisplayName(
      "the file of --config may name a key once more in a comment or in a value that goes on")
  void once() throws Exception {
    String text =
        "\uFEFF#tadamun.http.port=1\n\ntadamun.http.port=2\n ! tadamun.http.port=3\n"
            + "tadamun.database.user=tada\\\n  mun\ntadamun.bounce.folder=\\\ntadamun.http.port=4";
    Settings settings = settings(text);
    assertEquals("2", settings.get(ConfigurationKey.HTTP_PORT));
    assertEquals("tadamun", settings.get(ConfigurationKey.DATABASE_USER));
    assertEquals("tadamun.http.port=4", settings.get(ConfigurationKey.BOUNCE_FOLDER));
  }

  private Settings settings(String text) throws Refusal, IOException {
    Path file = Files.writeString(folder.resolve("tadamun.properties"), text);
    CommandLine line =
        CommandLine.parse(
            "start", "--config", file.toString(), "-Dtadamun.base-url=https://example.org");
    return Settings.of(line, Map.of(), Path.of("/opt/tadamun"));
  }
}
