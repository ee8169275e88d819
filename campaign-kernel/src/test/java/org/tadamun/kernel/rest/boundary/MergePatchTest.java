package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
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

  @Test
  @DisplayName("what is only read is refused at its field, unless it is sent back as it is")
  void readOnly() {
    Violations mistakes = new Violations();
    MergePatch back = patch("{\"state\": \"OPEN\", \"version\": 3, \"offline\": false}");
    back.keeping(mistakes, "state", "OPEN");
    back.keeping(mistakes, "version", 3);
    back.keeping(mistakes, "offline", false);
    back.keeping(mistakes, "outcome", null);
    patch("{\"version\": \"3\", \"outcome\": null}").keeping(mistakes, "version", 3);
    patch("{\"outcome\": null}").keeping(mistakes, "outcome", null);
    assertTrue(mistakes.isEmpty());
    back.keeping(mistakes, "state", "CLOSED");
    back.keeping(mistakes, "version", 4);
    patch("{\"outcome\": null}").keeping(mistakes, "outcome", "WON");
    assertEquals(
        List.of("state", "version", "outcome"),
        mistakes.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("what is only read is compared whole, as an answer has it")
  void readOnlyParts() {
    Violations mistakes = new Violations();
    LocalizedText reason = LocalizedText.of("en", "Storm").with("ar", "عاصفة");
    MergePatch back = patch("{\"reason\": {\"ar\": \"عاصفة\", \"en\": \"Storm\"}}");
    back.keeping(mistakes, "reason", reason);
    patch("{\"place\": {\"hall\": \"A\", \"seats\": 3}}")
        .keeping(mistakes, "place", new Hall("A", 3));
    assertTrue(mistakes.isEmpty());
    back.keeping(mistakes, "reason", LocalizedText.of("en", "Storm"));
    back.keeping(mistakes, "reason", null);
    patch("{\"place\": {\"hall\": \"A\", \"seats\": 4}}")
        .keeping(mistakes, "place", new Hall("A", 3));
    patch("{\"place\": null}").keeping(mistakes, "place", new Hall("A", 3));
    assertEquals(4, mistakes.errors().size());
  }

  /** Only read. */
  public record Hall(String hall, int seats) {}

  private static Thing patched(String json) {
    return patch(json).applyTo(BEFORE, Thing.class);
  }

  private static MergePatch patch(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return new MergePatch(reader.readObject());
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
