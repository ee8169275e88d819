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

@DisplayName("Schema migration")
class SchemaMigrationTest {

  @Test
  @DisplayName("on PostgreSQL, columns are sorted by code point; on Derby, no collation is named")
  void order() {
    assertEquals(
        Map.of("by_codepoint", "COLLATE \"C\""),
        SchemaMigration.placeholders("jdbc:postgresql://localhost:5432/tadamun"));
    assertEquals(
        Map.of("by_codepoint", ""),
        SchemaMigration.placeholders("jdbc:derby:database;create=true"));
  }

  @Test
  @DisplayName(
      "if a migration's text differs, the refusal names it, the remedy, and keeps Flyway's error")
  void otherText() {
    var found = new FlywayValidateException(new ErrorDetails(CoreErrorCode.ERROR, "5, not 6"), "");
    RuntimeException refusal = SchemaMigration.refused(found, List.of("202611271941"));
    assertTrue(refusal.getMessage().contains("migration 202611271941 than"), refusal::getMessage);
    assertTrue(refusal.getMessage().contains("restore the backup"), refusal::getMessage);
    assertSame(found, refusal.getCause());
    assertSame(found, SchemaMigration.refused(found, List.of()), "of something else");
  }
}
