package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

class MergePatchTest {

  private static final Thing BEFORE =
      new Thing(
          LocalizedText.of("en", "Vigil").with("ar", "وقفة"),
          "Hall 2",
          LocalDateTime.of(2020, 11, 20, 18, 0),
          new BigDecimal("45.42"),
          true);

  @Test
  @DisplayName("what is absent stays")
  void absent() {
    assertEquals(BEFORE, patched("{}"));
  }

  @Test
  @DisplayName("what is null goes, in a nested object too")
  void nulls() {
    Thing after = patched("{\"venue\": null, \"title\": {\"ar\": null, \"fr\": \"Veillée\"}}");
    assertNull(after.venue());
    assertEquals(LocalizedText.of("en", "Vigil").with("fr", "Veillée"), after.title());
    assertEquals(BEFORE.start(), after.start());
  }

  @Test
  @DisplayName("a wrong type is named at its field and nothing is changed")
  void wrongType() {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> patched("{\"venue\": 7, \"latitude\": \"north\"}"));
    assertEquals(2, refusal.errors().size());
    assertEquals("venue", refusal.errors().getFirst().field());
  }

  private static Thing patched(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return new MergePatch(reader.readObject()).applyTo(BEFORE, Thing.class);
    }
  }

  /** What is patched here. */
  public record Thing(
      LocalizedText title,
      String venue,
      LocalDateTime start,
      BigDecimal latitude,
      boolean hidden) {}
}
