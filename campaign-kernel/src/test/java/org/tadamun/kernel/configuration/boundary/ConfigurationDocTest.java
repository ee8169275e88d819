package org.tadamun.kernel.configuration.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Table of configuration keys in docs/configuration.md")
class ConfigurationDocTest {

  private static final int COLUMNS = 5;

  /** A variable that may be missing, as the shell reads it, without HOME. */
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(?!HOME:)([A-Z][A-Z_]+)[:+-]");

  @Test
  @DisplayName("R2: the table has one row for each key, with the same type, default and example")
  void sameAsTheCode() throws IOException {
    List<String> documented =
        rows("tadamun\\.").map(row -> String.join("|", row.subList(0, 4))).toList();
    List<String> coded =
        Arrays.stream(ConfigurationKey.values())
            .map(
                key ->
                    String.join(
                        "|",
                        code(key.key()),
                        key.type().label(),
                        key.defaultValue().isEmpty() ? "none" : code(key.defaultValue()),
                        code(key.example())))
            .toList();
    assertEquals(coded, documented);
  }

  @Test
  @DisplayName("R2: each row has five columns and ends with a sentence")
  void meaning() throws IOException {
    Stream.concat(rows("tadamun\\."), Stream.concat(rows("[A-Z]"), rows("derby\\.")))
        .forEach(
            row -> {
              assertEquals(COLUMNS, row.size(), row.getFirst());
              assertTrue(row.getLast().endsWith("."), row.getFirst());
            });
  }

  @Test
  @DisplayName("R2: the table has one row for each variable that the start script reads")
  void variables() throws IOException {
    String script = Files.readString(Path.of("../tadamun"));
    Set<String> read =
        VARIABLE
            .matcher(script)
            .results()
            .map(found -> code(found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(
        List.copyOf(read),
        rows("[A-Z]").map(List::getFirst).sorted().toList(),
        "by docs and script");
    assertTrue(read.contains(code("JAVA_HOME")), read::toString);
  }

  @Test
  @DisplayName(
      "docs/operations.md switches off every retention period and the mail after a restore")
  void restored() throws IOException {
    String guide = Files.readString(Path.of("../docs/operations.md"));
    String unit =
        guide.substring(guide.indexOf("tadamun.service.d/restore.conf\n")).split("```", 2)[0];
    Set<String> off =
        Pattern.compile("(TADAMUN_[A-Z_]+)=(\\S*)")
            .matcher(unit)
            .results()
            .filter(found -> found.group(2).equals("off"))
            .map(found -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> periods =
        Arrays.stream(ConfigurationKey.values())
            .filter(key -> key.key().startsWith("tadamun.retention."))
            .map(ConfigurationKey::environmentName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(periods, off);
    String sender = ConfigurationKey.MAIL_HOST.environmentName();
    assertTrue(unit.contains("Environment=" + sender + "=\n"), "no mail goes out");
  }

  /** The rows that begin with the regular expression. */
  private static Stream<List<String>> rows(String begin) throws IOException {
    return Files.readAllLines(Path.of("../docs/configuration.md")).stream()
        .filter(line -> line.matches("\\| `" + begin + ".*"))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
