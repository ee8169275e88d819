package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.json.boundary.OnlyKnown;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("Record that accepts known members only")
class OnlyKnownTest {

  private record Part(String name) {}

  @OnlyKnown
  private record Conditions(String country, Part part) {}

  private record Asking(Conditions rule, List<Conditions> rules) {}

  private static <T> T bind(String json, Class<T> type) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return RecordBinder.bind(reader.readObject(), type);
    }
  }

  private static Map<String, String> mistakes(String json, Class<?> type) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> bind(json, type), json);
    return refusal.errors().stream()
        .collect(Collectors.toMap(FieldError::field, FieldError::messageKey));
  }

  @Test
  @DisplayName("an unknown member is refused with its whole path")
  void unknown() {
    String unknown = "kernel.error.unknown-member";
    assertEquals(
        Map.of("rule.countries", unknown, "rules[1].since", unknown),
        mistakes(
            """
            {"rule": {"country": "SE", "countries": ["VA"]}, "rules": [{}, {"since": 7}]}
            """,
            Asking.class));
    assertEquals(Map.of("Country", unknown), mistakes("{\"Country\": {}}", Conditions.class));
  }

  @Test
  @DisplayName("an unknown member with the value null is ignored")
  void asksNothing() {
    assertEquals(
        new Conditions("SE", null),
        bind("{\"country\": \"SE\", \"since\": null}", Conditions.class));
  }

  @Test
  @DisplayName("unknown members of records around it or inside it are still ignored")
  void elsewhere() {
    assertEquals(new Asking(null, null), bind("{\"more\": 1}", Asking.class));
    assertEquals(
        new Part("a"), bind("{\"part\": {\"name\": \"a\", \"x\": 1}}", Conditions.class).part());
  }
}
