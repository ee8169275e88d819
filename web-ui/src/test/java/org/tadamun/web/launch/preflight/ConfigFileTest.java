package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.configuration.boundary.ConfigurationKey;

@DisplayName("The file of --config")
class ConfigFileTest {

  @TempDir private Path folder;

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
  @DisplayName("R1: with a key twice is refused in a sentence with the key and both lines")
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
  @DisplayName("may name a key once more in a comment or in a value that goes on")
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
