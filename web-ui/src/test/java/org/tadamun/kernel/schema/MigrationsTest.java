package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tadamun.architecture.Workspace;
import org.tadamun.kernel.secret.boundary.Sha256;

/**
 * Migrations run in the order of their stamps. A stamp in the future would stand behind migrations
 * that are written later, so that old and new databases would be built in two orders. A migration
 * that changed after its merge would be refused by every database that ran it, so the hash of each
 * is kept, as {@code sha256sum} writes it.
 */
@DisplayName("Migrations")
class MigrationsTest {

  private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmm");
  private static final Pattern NAME = Pattern.compile("V(\\d{12})__[a-z0-9_]+\\.sql");
  private static final Path KEPT =
      Workspace.root().resolve("web-ui/src/test/resources/migrations.sha256");

  private final Map<String, String> files =
      Workspace.files("src/main/resources/db/migration", ".sql").stream()
          .collect(Collectors.toMap(Workspace::name, Workspace::read));

  @Test
  @DisplayName("Each migration is named by the minute in which it was written, and no two share it")
  void stamps() {
    assertTrue(files.size() > 50, () -> files.keySet().toString());
    String now = STAMP.format(LocalDateTime.now(ZoneOffset.UTC));
    assertEquals(List.of(), misplaced(files.keySet(), now));
  }

  @Test
  @DisplayName("A stamp in the future, one that is taken, and a name without a stamp are reported")
  void stampsSample() {
    assertEquals(
        List.of("b/V202611270900__two.sql", "b/V202611280000__ahead.sql", "b/three.sql"),
        misplaced(
            Set.of(
                "a/V202611270900__one.sql",
                "b/V202611270900__two.sql",
                "b/V202611280000__ahead.sql",
                "b/three.sql"),
            "202611271200"));
  }

  private static List<String> misplaced(Set<String> names, String now) {
    Set<String> seen = new HashSet<>();
    List<String> misplaced = new ArrayList<>();
    for (String name : new TreeSet<>(names)) {
      Matcher found = NAME.matcher(name.substring(name.lastIndexOf('/') + 1));
      if (!found.matches() || found.group(1).compareTo(now) > 0 || !seen.add(found.group(1))) {
        misplaced.add(name);
      }
    }
    return misplaced;
  }

  @Test
  @DisplayName("A merged migration never changes; CONTRIBUTING says how to add one")
  void unchanged() {
    assertEquals(List.of(), changed(files, Workspace.read(KEPT)));
  }

  @Test
  @DisplayName("A changed, a removed and an unlisted migration are reported")
  void changedSample() {
    String kept = line("a.sql", "one") + line("b.sql", "two") + line("gone.sql", "three");
    Map<String, String> files = Map.of("a.sql", "one", "b.sql", "too", "new.sql", "four");
    assertEquals(List.of("b.sql", "gone.sql", "new.sql"), changed(files, kept));
    assertEquals(List.of(), changed(Map.of("a.sql", "one"), line("a.sql", "one")));
  }

  private static List<String> changed(Map<String, String> files, String kept) {
    Map<String, String> lines = new TreeMap<>();
    files.forEach((name, text) -> lines.put(name, line(name, text).strip()));
    Map<String, String> expected =
        kept.lines()
            .collect(Collectors.toMap(line -> line.substring(line.indexOf(' ') + 2), line -> line));
    Set<String> names = new TreeSet<>(lines.keySet());
    names.addAll(expected.keySet());
    names.removeIf(name -> String.valueOf(lines.get(name)).equals(expected.get(name)));
    return List.copyOf(names);
  }

  private static String line(String name, String text) {
    return Sha256.hex(text.getBytes(StandardCharsets.UTF_8)) + "  " + name + "\n";
  }

  /** Uses migrations of its own: the older build has the first, the newer one also the second. */
  @Nested
  @Tag("slow")
  @DisplayName("Build that starts after a newer build has migrated")
  class OtherBuild {

    @TempDir private Path folder;
    private Flyway older;
    private Flyway newer;

    @BeforeEach
    void builds() throws IOException {
      Path both = Files.createDirectory(folder.resolve("both"));
      Path first = Files.createDirectory(folder.resolve("first"));
      Files.writeString(first.resolve("V202611010000__one.sql"), "CREATE TABLE one (id INT);");
      Files.writeString(both.resolve("V202611010000__one.sql"), "CREATE TABLE one (id INT);");
      Files.writeString(both.resolve("V202611020000__two.sql"), "CREATE TABLE two (id INT);");
      older = build(first);
      newer = build(both);
    }

    private Flyway build(Path migrations) {
      return Flyway.configure()
          .dataSource("jdbc:derby:" + folder.resolve("database") + ";create=true", "APP", "APP")
          .locations("filesystem:" + migrations)
          .outOfOrder(true)
          .load();
    }

    @Test
    @DisplayName("The older build is refused and told the stamp of the migration that it lacks")
    void refused() {
      newer.migrate();
      assertEquals(0, SchemaMigration.run(older));
      String refusal =
          assertThrows(IllegalStateException.class, () -> SchemaMigration.requireOurs(older))
              .getMessage();
      assertTrue(refusal.contains("does not have the migration 202611020000."), refusal);
    }

    @Test
    @DisplayName("A build starts if it has every migration that has run")
    void ours() {
      assertEquals(1, SchemaMigration.run(older));
      assertDoesNotThrow(() -> SchemaMigration.requireOurs(older));
      assertEquals(1, SchemaMigration.run(newer));
      assertDoesNotThrow(() -> SchemaMigration.requireOurs(newer));
    }
  }
}
