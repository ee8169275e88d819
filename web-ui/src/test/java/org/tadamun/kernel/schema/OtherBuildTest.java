package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With migrations of the test's own: an older build has the first, a newer one the second too. */
@DisplayName("A build that starts while a newer one migrates")
class OtherBuildTest {

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
  @DisplayName("is refused, though Flyway lets be what it does not know, and learns of which stamp")
  void refused() {
    newer.migrate();
    assertEquals(0, SchemaMigration.run(older));
    String refusal =
        assertThrows(IllegalStateException.class, () -> SchemaMigration.requireOurs(older))
            .getMessage();
    assertTrue(refusal.contains("does not have the migration 202611020000."), refusal);
  }

  @Test
  @DisplayName("is none where all that has run is its own")
  void ours() {
    assertEquals(1, SchemaMigration.run(older));
    assertDoesNotThrow(() -> SchemaMigration.requireOurs(older));
    assertEquals(1, SchemaMigration.run(newer));
    assertDoesNotThrow(() -> SchemaMigration.requireOurs(newer));
  }
}
