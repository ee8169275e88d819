package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.json.boundary.InitialValue;
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

  @InitialValue(field = "steps")
  private record Attempt(String word, Integer number) {}

  private static void takes(@OnlyKnown Attempt sent) {}

  @SuppressWarnings("unchecked") // What a server passes: the class behind the parameter's type.
  private static Record sent(String json) throws Exception {
    Method method = OnlyKnownTest.class.getDeclaredMethod("takes", Attempt.class);
    return new JsonRecordReader()
        .readFrom(
            (Class<Record>) (Class<?>) Attempt.class,
            Attempt.class,
            method.getParameterAnnotations()[0],
            MediaType.APPLICATION_JSON_TYPE,
            new MultivaluedHashMap<>(),
            new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  @DisplayName("as the body of one method refuses them beside its other mistakes")
  void marked() throws Exception {
    InvalidInput refusal =
        assertThrows(
            InvalidInput.class,
            () -> sent("{\"wrod\": \"a\", \"id\": 7, \"steps\": [{}], \"number\": \"x\"}"));
    assertEquals(
        List.of("steps", "wrod", "id", "number"),
        refusal.errors().stream().map(FieldError::field).toList());
    assertEquals(new Attempt("a", null), sent("{\"word\": \"a\", \"steps\": [], \"wrod\": null}"));
    assertEquals(new Attempt("a", null), bind("{\"word\": \"a\", \"id\": 7}", Attempt.class));
  }
}
