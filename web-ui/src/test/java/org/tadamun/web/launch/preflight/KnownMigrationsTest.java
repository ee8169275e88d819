package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NavigableSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The migrations that this build knows")
class KnownMigrationsTest {

  private static final List<String> FIRST =
      List.of("202611242000", "202611242001", "202611242012", "202611242013");

  @Test
  @DisplayName("are those of the kernel and of each module")
  void all() {
    NavigableSet<String> versions = KnownMigrations.onClassPath();
    // The first ones: of the kernel, of the petition, of the actions, of the endorsements.
    assertTrue(versions.containsAll(FIRST), versions::toString);
    assertTrue(versions.stream().allMatch(version -> version.matches("\\d{12}")));
  }
}
