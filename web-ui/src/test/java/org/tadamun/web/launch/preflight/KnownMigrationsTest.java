package org.tadamun.web.launch.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
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
    // The first migration of the kernel, the petition, the actions and the endorsements.
    assertTrue(versions.containsAll(FIRST), versions::toString);
    assertTrue(versions.stream().allMatch(version -> version.matches("\\d{12}")));
  }

  @Test
  @DisplayName("R4: name a version that they lack as newer or possibly newer, with a safe remedy")
  void unknown() {
    NavigableSet<String> known = new TreeSet<>(FIRST);
    String newer = KnownMigrations.unknown("x", "202611242014", known).getMessage();
    assertTrue(newer.contains("a newer version of Tadamun: its schema has 202611242014"), newer);
    String among = KnownMigrations.unknown("x", "202611242002", known).getMessage();
    assertTrue(among.contains("a newer one or one of in between"), among);
    assertTrue(among.contains("has 202611242002, which is not among those of this build"), among);
    assertTrue(among.contains("up to 202611242013"), among);
    assertTrue(among.contains("start the build that wrote it, or restore the backup"), among);
  }

  @Test
  @DisplayName("do not have files in another folder, without a stamp, or of another kind")
  void sample() {
    NavigableSet<String> versions =
        KnownMigrations.among(
            Stream.of(
                "/tmp/db/migration/kernel/V202611242000__kernel.sql",
                "db/migration/petition/derby/V202611242001__petition.sql",
                "db/migration/V202611242002__in_no_folder.sql",
                "db/other/kernel/V202611242003__elsewhere.sql",
                "db/migration/kernel/V__without.sql",
                "db/migration/kernel/Vlater__words.sql",
                "db/migration/kernel/V202611242004_one.sql",
                "db/migration/kernel/R__each_time.sql",
                "db/migration/kernel/V202611242005__kept.sql.orig",
                "db/migration/kernel/"));
    assertEquals(Set.of("202611242000", "202611242001"), versions);
    assertFalse(versions.containsAll(FIRST), "what the test above asks of the whole");
  }
}
