package org.tadamun.petition.imports.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.imports.entity.ImportFault;
import org.tadamun.petition.imports.entity.ImportField;

@DisplayName("Mistake in a file as callers see it")
class FaultViewTest {

  private static FaultView at(String field) {
    return FaultView.of(new ImportFault(7, 12, field, "imports.error.broken", null), "Broken");
  }

  @Test
  @DisplayName("A mistake is of a whole row or of a column")
  void ofRow() {
    assertTrue(at(ImportFault.ROW).isOfRow());
    assertEquals("row", at(ImportFault.ROW).field());
    assertEquals("ROW", at(ImportFault.ROW).column());
    assertFalse(at(ImportField.NEWS.name()).isOfRow());
  }

  @Test
  @DisplayName("R2: a mistake names its field as JSON does, and its column as the file does")
  void named() {
    FaultView fault = at(ImportField.GIVEN_NAME.name());
    assertEquals("givenName", fault.field());
    assertEquals("GIVEN_NAME", fault.column());
    assertEquals("signedOn", ImportField.SIGNED_ON.jsonName());
    assertEquals("email", ImportField.jsonName("EMAIL"));
    assertEquals("consentTo", ImportField.jsonName("consentTo"));
  }
}
