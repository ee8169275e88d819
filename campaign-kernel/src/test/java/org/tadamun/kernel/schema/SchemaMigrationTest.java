package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The schema is written")
class SchemaMigrationTest {

  @Test
  @DisplayName("with an order of its own where the database has that of a language")
  void order() {
    assertEquals(
        Map.of("by_codepoint", "COLLATE \"C\""),
        SchemaMigration.placeholders("jdbc:postgresql://localhost:5432/tadamun"));
    assertEquals(
        Map.of("by_codepoint", ""),
        SchemaMigration.placeholders("jdbc:derby:database;create=true"));
  }
}
