package org.tadamun.kernel.configuration.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("docs/configuration.md")
class ConfigurationDocTest {

  private static final int COLUMNS = 5;

  @Test
  @DisplayName("R2 has one row for each key, with the same type, default and example")
  void sameAsTheCode() throws IOException {
    List<String> documented = rows().map(row -> String.join("|", row.subList(0, 4))).toList();
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
  @DisplayName("R2 says what each key means")
  void meaning() throws IOException {
    rows()
        .forEach(
            row -> {
              assertEquals(COLUMNS, row.size(), row.getFirst());
              assertTrue(row.getLast().endsWith("."), row.getFirst());
            });
  }

  private static Stream<List<String>> rows() throws IOException {
    return Files.readAllLines(Path.of("../docs/configuration.md")).stream()
        .filter(line -> line.startsWith("| `tadamun."))
        .map(line -> Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}
