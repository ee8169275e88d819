package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

class RecordBinderTest {

  private enum Kind {
    VIGIL,
    PROTEST
  }

  /** A record with every type that a request may have. */
  private record Everything(
      String text,
      Integer number,
      Long large,
      BigDecimal decimal,
      Boolean choice,
      boolean flag,
      Kind kind,
      Instant moment,
      LocalDate day,
      LocalDateTime local,
      LocalizedText title,
      Inner inner,
      List<Inner> inners,
      List<String> tags,
      Map<String, String> words) {}

  private record Inner(String name, Integer size, List<Inner> more) {}

  /** A record that refuses a value in its constructor. */
  private record Picky(String name) {
    private Picky {
      if (name == null) {
        throw new InvalidInput("name", "kernel.error.required");
      }
    }
  }

  private static <T> T bind(String json, Class<T> type) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return RecordBinder.bind(reader.readObject(), type);
    }
  }

  private static Map<String, String> mistakes(String json) {
    InvalidInput refusal =
        assertThrows(InvalidInput.class, () -> bind(json, Everything.class), json);
    return refusal.errors().stream()
        .collect(
            Collectors.toMap(
                FieldError::field, error -> error.messageKey().replace("kernel.error.", "")));
  }

  @Test
  @DisplayName("a value of every supported type is read")
  void everyType() {
    Everything all =
        bind(
            """
            {"text": "Salaam", "number": -7, "large": 9007199254740993, "decimal": 45.4215,
             "choice": false, "flag": true, "kind": "VIGIL", "moment": "2020-11-20T18:00:00Z",
             "day": "2020-11-20", "local": "2020-11-20T18:00:00",
             "title": {"ur": "شب بیداری", "en": "Vigil"},
             "inner": {"name": "a", "size": 1, "more": [{"name": "b"}]},
             "inners": [{"name": "c"}, {"name": "d"}],
             "tags": ["x", "y"], "words": {"k": "v"}}
            """,
            Everything.class);
    assertEquals("Salaam", all.text());
    assertEquals(-7, all.number());
    assertEquals(9007199254740993L, all.large());
    assertEquals(new BigDecimal("45.4215"), all.decimal());
    assertEquals(Boolean.FALSE, all.choice());
    assertEquals(true, all.flag());
    assertEquals(Kind.VIGIL, all.kind());
    assertEquals(Instant.parse("2020-11-20T18:00:00Z"), all.moment());
    assertEquals(LocalDate.of(2020, 11, 20), all.day());
    assertEquals(LocalDateTime.of(2020, 11, 20, 18, 0), all.local());
    assertEquals(LocalizedText.of("ur", "شب بیداری").with("en", "Vigil"), all.title());
    assertEquals("b", all.inner().more().getFirst().name());
    assertEquals(List.of("c", "d"), all.inners().stream().map(Inner::name).toList());
    assertEquals(List.of("x", "y"), all.tags());
    assertEquals(Map.of("k", "v"), all.words());
  }

  @Test
  @DisplayName("text with a null character or a lone surrogate is refused at its field")
  void notText() {
    String nul = "\\u0000";
    String half = "\\ud83d";
    for (String bad : List.of(nul, half, "a" + nul + "b", "\\udc00\\ud83d")) {
      assertEquals(
          Map.of("text", "control-characters", "kind", "control-characters"),
          mistakes("{\"text\": \"%s\", \"kind\": \"%s\"}".formatted(bad, bad)));
      assertEquals(
          Map.of("title", "control-characters"),
          mistakes("{\"title\": {\"en\": \"%s\"}}".formatted(bad)));
      assertEquals(
          Map.of("words", "control-characters"),
          mistakes("{\"words\": {\"%s\": \"v\"}}".formatted(bad)));
    }
    assertEquals("😀", bind("{\"text\": \"\\ud83d\\ude00\"}", Everything.class).text());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-999999999", "1e999999999", "1e41", "1e-41"})
  @DisplayName("a decimal with an exponent above forty is refused")
  void monstrousDecimal(String number) {
    assertEquals(Map.of("decimal", "number-size"), mistakes("{\"decimal\": " + number + "}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e-40", "1e40", "1234567890123456789012345678901234567890"})
  @DisplayName("a decimal of forty digits is read")
  void longDecimal(String number) {
    String json = "{\"decimal\": " + number + "}";
    assertEquals(new BigDecimal(number), bind(json, Everything.class).decimal());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        """
        {"text": null, "number": null, "large": null, "decimal": null, "choice": null,
         "flag": null, "kind": null, "moment": null, "day": null, "local": null, "title": null,
         "inner": null, "inners": null, "tags": null, "words": null}
        """
      })
  @DisplayName("an absent or null member is null; an absent or null primitive boolean is false")
  void absent(String json) {
    Everything none = bind(json, Everything.class);
    assertEquals(
        new Everything(
            null, null, null, null, null, false, null, null, null, null, null, null, null, null,
            null),
        none);
  }

  @Test
  @DisplayName("an unknown member is ignored")
  void unknown() {
    assertEquals("a", bind("{\"name\": \"a\", \"admin\": true}", Inner.class).name());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text | 7",
        "text | true",
        "text | {}",
        "text | []",
        "number | \"7\"",
        "number | 7.5",
        "number | 1e3",
        "number | true",
        "large | \"7\"",
        "large | 7.5",
        "decimal | \"7.5\"",
        "choice | \"true\"",
        "choice | 1",
        "flag | \"\"",
        "kind | 0",
        "moment | 1605895200",
        "day | 20201120",
        "local | []",
        "title | \"Vigil\"",
        "title | [\"Vigil\"]",
        "inner | \"a\"",
        "inner | []",
        "inners | {}",
        "inners | \"a\"",
        "tags | \"x\"",
        "words | [\"k\"]",
      })
  @DisplayName("R2: a value of a wrong type is reported at its field and never converted")
  void wrongType(String field, String value) {
    assertEquals(Map.of(field, "type-like"), mistakes("{\"" + field + "\": " + value + "}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "inner.name | {'inner': {'name': 1}}",
        "inner.more[0].size | {'inner': {'more': [{'size': 'x'}]}}",
        "inners[1].name | {'inners': [{'name': 'a'}, {'name': 7}]}",
        "inners[0] | {'inners': ['a']}",
        "tags[2] | {'tags': ['a', 'b', 3]}",
        "tags[0] | {'tags': [null]}",
        "inners[1] | {'inners': [{'name': 'a'}, null, {'name': 'b'}]}",
        "inner.more[0] | {'inner': {'more': [null]}}",
        "title.en | {'title': {'en': 3, 'fr': 'x'}}",
        "words.k | {'words': {'k': {}}}",
      })
  @DisplayName("R2: a nested value of a wrong type is reported with its whole path")
  void path(String path, String json) {
    assertEquals(Map.of(path, "type-like"), mistakes(json.replace('\'', '"')));
  }

  @Test
  @DisplayName("R2: all errors are reported at once, without the rejected values")
  void allAtOnce() {
    String json = "{\"text\": 777, \"kind\": \"RIOT\", \"inner\": {\"size\": \"secret\"}}";
    assertEquals(
        Map.of("text", "type-like", "kind", "choice-of", "inner.size", "type-like"),
        mistakes(json));
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> bind(json, Everything.class));
    assertFalse(refusal.errors().toString().matches(".*(777|RIOT|secret).*"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"vigil", "", "RIOT", "VIGIL "})
  @DisplayName("a choice must match a constant's name exactly")
  void choice(String name) {
    assertEquals(Map.of("kind", "choice-of"), mistakes("{\"kind\": \"" + name + "\"}"));
  }

  @ParameterizedTest
  @CsvSource({
    "moment, 2020-11-20",
    "moment, 2020-11-20T18:00:00",
    "moment, yesterday",
    "day, 20.11.2020",
    "day, 2020-02-30",
    "day, 2020-11-20T18:00:00Z",
    "local, 2020-11-20T18:00:00Z",
    "local, 2020-11-20T25:00:00"
  })
  @DisplayName("a malformed day or time has its own message")
  void malformedTime(String field, String text) {
    assertEquals(Map.of(field, "date-like"), mistakes("{\"" + field + "\": \"" + text + "\"}"));
  }

  @ParameterizedTest
  @CsvSource({"number, 2147483648", "number, -2147483649", "large, 9223372036854775808"})
  @DisplayName("a number too large for its type is refused, not truncated")
  void tooLarge(String field, String number) {
    assertEquals(Map.of(field, "number-size"), mistakes("{\"" + field + "\": " + number + "}"));
  }

  @Test
  @DisplayName("a null language of a text is left out")
  void nullsInside() {
    Everything read = bind("{\"title\": {\"en\": \"x\", \"ar\": null}}", Everything.class);
    assertEquals(LocalizedText.of("en", "x"), read.title());
  }

  @Test
  @DisplayName("a refusal by the record's constructor is thrown on unchanged")
  void refusedByRecord() {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> bind("{}", Picky.class));
    assertEquals("name", refusal.errors().getFirst().field());
    assertNotNull(bind("{\"name\": \"a\"}", Picky.class));
  }

  @Test
  @DisplayName("a list that was read is unmodifiable; an absent list is null")
  void listsAreFixed() {
    Everything read = bind("{\"tags\": []}", Everything.class);
    assertThrows(UnsupportedOperationException.class, () -> read.tags().add("x"));
    assertNull(read.inners());
  }
}
