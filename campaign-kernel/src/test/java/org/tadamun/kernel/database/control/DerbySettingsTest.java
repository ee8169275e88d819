package org.tadamun.kernel.database.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Settings of Derby")
@Isolated("a property of the whole process, which every data source on Derby sets")
class DerbySettingsTest {

  private static final List<String> KEYS =
      List.of(DerbySettings.KEY, DerbySettings.STATEMENTS_KEY, DerbySettings.CIRCLE_KEY);

  private final Map<String, String> before = new HashMap<>();

  @BeforeEach
  void remember() {
    for (String key : KEYS) {
      before.put(key, System.clearProperty(key));
    }
  }

  @AfterEach
  void restore() {
    KEYS.forEach(System::clearProperty);
    before.values().removeIf(Objects::isNull);
    before.forEach(System::setProperty);
  }

  @ParameterizedTest
  @DisplayName("the page cache is a sixteenth of the heap, within a minimum and a maximum")
  @CsvSource({"64, 1000", "256, 1024", "512, 2048", "4096, 16384", "65536, 40000"})
  void pages(long megabytes, int pages) {
    assertEquals(pages, DerbySettings.pages(megabytes * 1024 * 1024));
  }

  @Test
  @DisplayName("each setting has its default if the administrator sets none")
  void used() {
    DerbySettings.use();
    int pages = DerbySettings.pages(Runtime.getRuntime().maxMemory());
    assertEquals(Integer.toString(pages), System.getProperty(DerbySettings.KEY));
    assertEquals("500", System.getProperty(DerbySettings.STATEMENTS_KEY));
    assertEquals("1", System.getProperty(DerbySettings.CIRCLE_KEY));
  }

  @Test
  @DisplayName("a setting made by the administrator is kept")
  void keepsAdministratorsSetting() {
    KEYS.forEach(key -> System.setProperty(key, "77"));
    DerbySettings.use();
    KEYS.forEach(key -> assertEquals("77", System.getProperty(key), key));
  }

  @Test
  @DisplayName(
      "docs/configuration.md lists exactly the keys that Tadamun sets, with their defaults")
  void documented() throws IOException {
    List<String> rows =
        Files.readAllLines(Path.of("../docs/configuration.md")).stream()
            .filter(line -> line.startsWith("| `derby."))
            .toList();
    assertEquals(
        KEYS, rows.stream().map(row -> row.replaceFirst("\\| `([^`]+)`.*", "$1")).toList());
    assertTrue(rows.get(0).contains("| a sixteenth of the heap, 1000 to 40000 pages |"));
    assertTrue(rows.get(1).contains("| `" + DerbySettings.STATEMENTS + "` |"), rows.get(1));
    assertTrue(rows.get(2).contains("| `" + DerbySettings.CIRCLE_SECONDS + "` |"), rows.get(2));
  }
}
