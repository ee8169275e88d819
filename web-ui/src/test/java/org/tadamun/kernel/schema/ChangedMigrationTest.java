package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A database on which another text of a migration ran")
class ChangedMigrationTest {

  private static final String FIRST = "202611242000";

  @Test
  @DisplayName("is left alone, in a sentence that advises no repair")
  void refused() throws Exception {
    Flyway all = SchemaMigration.of("jdbc:derby:memory:changed;create=true", "tadamun", "");
    Flyway one = Flyway.configure().configuration(all.getConfiguration()).target(FIRST).load();
    assertEquals(1, SchemaMigration.migrate(one));
    try (Connection connection = all.getConfiguration().getDataSource().getConnection();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("UPDATE \"flyway_schema_history\" SET \"checksum\" = 1");
    }
    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> SchemaMigration.migrate(all));
    String sentence = refused.getMessage();
    assertTrue(sentence.contains("the migration " + FIRST + " than this one has"), sentence);
    assertEquals(0, all.info().applied().length - 1, "nothing else was run");
  }
}
