package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.NavigableSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The migrations that this build knows")
class KnownMigrationsTest {

  @Test
  @DisplayName("are those of the kernel and of each module")
  void all() {
    NavigableSet<String> versions = KnownMigrations.onClassPath();
    for (String module : new String[] {"0", "1", "2", "3"}) {
      assertTrue(
          versions.stream().anyMatch(version -> version.endsWith(module)),
          () -> "no stamp ends with " + module + ": " + versions);
    }
    assertTrue(versions.stream().allMatch(version -> version.matches("\\d{12}")));
  }
}
