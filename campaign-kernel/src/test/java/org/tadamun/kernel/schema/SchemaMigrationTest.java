package org.tadamun.kernel.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.ErrorDetails;
import org.flywaydb.core.api.exception.FlywayValidateException;
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

  @Test
  @DisplayName("by no other text of a migration: the refusal names it, and what Flyway found")
  void otherText() {
    var found = new FlywayValidateException(new ErrorDetails(CoreErrorCode.ERROR, "5, not 6"), "");
    RuntimeException refusal = SchemaMigration.refused(found, List.of("202611271941"));
    assertTrue(refusal.getMessage().contains("migration 202611271941 than"), refusal::getMessage);
    assertTrue(refusal.getMessage().contains("restore the backup"), refusal::getMessage);
    assertSame(found, refusal.getCause());
    assertSame(found, SchemaMigration.refused(found, List.of()), "of something else");
  }
}
