package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.architecture.Workspace;

/**
 * The order in which migrations run is that of their stamps. One that lay ahead of its time would
 * stand behind those that are written after it, and databases that are old and new would be made in
 * two orders.
 */
@DisplayName("The migrations")
class MigrationsTest {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
  private static final Pattern NAME = Pattern.compile("V(\\d{12})__[a-z0-9_]+\\.sql");

  private final List<String> names =
      Workspace.files("src/main/resources/db/migration", ".sql").stream()
          .map(Path::getFileName)
          .map(Path::toString)
          .toList();

  private static String stamp(String name) {
    Matcher found = NAME.matcher(name);
    assertTrue(found.matches(), name);
    return found.group(1);
  }

  @Test
  @DisplayName("bear the minute in which they were written, each another one")
  void stamps() {
    assertTrue(names.size() > 50, names::toString);
    String now = STAMP.format(LocalDateTime.now(ZoneOffset.UTC));
    Set<String> seen = new HashSet<>();
    assertEquals(
        List.of(),
        names.stream()
            .filter(name -> stamp(name).compareTo(now) > 0 || !seen.add(stamp(name)))
            .toList());
  }
}
