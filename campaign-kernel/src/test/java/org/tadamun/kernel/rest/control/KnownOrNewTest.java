package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.json.boundary.ById;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Part of a body that may be known or new")
class KnownOrNewTest {

  private enum Kind {
    VIGIL
  }

  private record Thing(String id, LocalizedText name, Kind kind) {}

  private record Whose(@ById Thing thing, @ById String other) {}

  private static Whose bind(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json.replace('\'', '"')))) {
      return RecordBinder.bind(reader.readObject(), Whose.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'a'",
        "{'id': 'a'}",
        "{'id': 'a', 'name': {'en': 'Weavers'}, 'kind': 'VIGIL'}",
        "{'id': 'a', 'name': 'Weavers', 'kind': 7}"
      })
  @DisplayName("a part with an id is known, and its other members are not read")
  void known(String sent) {
    assertEquals(new Thing("a", null, null), bind("{'thing': " + sent + "}").thing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'id': null, "})
  @DisplayName("a part without an id is new")
  void withoutIdIsNew(String id) {
    Thing read = bind("{'thing': {" + id + "'name': {'en': 'Weavers'}, 'kind': 'VIGIL'}}").thing();
    assertEquals(new Thing(null, LocalizedText.of("en", "Weavers"), Kind.VIGIL), read);
  }

  @Test
  @DisplayName("an absent or null part is none; an empty object is new without values")
  void absentOrEmpty() {
    assertNull(bind("{}").thing());
    assertNull(bind("{'thing': null}").thing());
    assertEquals(new Thing(null, null, null), bind("{'thing': {}}").thing());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'thing': 7 | thing",
        "'thing': ['a'] | thing",
        "'thing': {'id': 7} | thing.id",
        "'thing': {'name': 'Weavers'} | thing.name",
        "'thing': {'kind': 'BAND'} | thing.kind",
        "'other': {'name': 'a'} | other",
        "'other': {} | other"
      })
  @DisplayName("an error is reported at its path; a part that must be known accepts no new one")
  void mistakes(String sent, String field) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> bind("{" + sent + "}"), sent);
    assertEquals(List.of(field), refusal.errors().stream().map(FieldError::field).toList());
  }
}
