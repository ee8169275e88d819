package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Value in an unexpected notation")
class WrittenOtherwiseTest {

  private enum Kind {
    VIGIL,
    PROTEST
  }

  private record Part(String name) {}

  private record Everything(
      String text,
      Long number,
      BigDecimal decimal,
      Boolean choice,
      Kind kind,
      Instant moment,
      LocalDate day,
      LocalDateTime local,
      LocalizedText title,
      Part part,
      List<Integer> numbers,
      Map<String, String> words) {}

  private static Everything bind(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return RecordBinder.bind(reader.readObject(), Everything.class);
    }
  }

  private static FieldError mistake(String json) {
    InvalidInput refusal = assertThrows(InvalidInput.class, () -> bind(json), json);
    assertEquals(1, refusal.errors().size(), () -> refusal.errors().toString());
    return refusal.errors().getFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "text | 7 | \"…\"",
        "number | \"7\" | 12",
        "decimal | \"7.5\" | 52.5163",
        "choice | \"true\" | true",
        "kind | 0 | \"VIGIL, PROTEST\"",
        "moment | 1605895200 | \"2026-01-31T18:00:00Z\"",
        "moment | \"2020-11-20\" | \"2026-01-31T18:00:00Z\"",
        "day | \"20.11.2020\" | \"2026-01-31\"",
        "local | \"2020-11-20T18:00:00Z\" | \"2026-01-31T18:00:00\"",
        "title | \"Vigil\" | {\"en\": \"…\"}",
        "part | \"a\" | {…}",
        "numbers | 3 | [12]",
        "words | [\"k\"] | {\"…\": \"…\"}",
        "kind | \"RIOT\" | VIGIL, PROTEST",
      })
  @DisplayName("R2: the message shows an example of the expected notation, and not the value sent")
  void like(String field, String sent, String like) {
    FieldError mistake = mistake("{\"" + field + "\": " + sent + "}");
    assertEquals(field, mistake.field());
    assertEquals(List.of(like), List.of(mistake.arguments()));
  }

  @Test
  @DisplayName("a language tag in any case is read and stored in its usual spelling")
  void tags() {
    Everything read = bind("{\"title\": {\"EN\": \"Vigil\", \"skr-arab-pk\": \"w\"}}");
    assertEquals(LocalizedText.of("en", "Vigil").with("skr-Arab-PK", "w"), read.title());
  }

  @Test
  @DisplayName("two texts of one language are refused; a tag that is no language is left as it is")
  void twice() {
    FieldError twice = mistake("{\"title\": {\"en\": \"Vigil\", \"EN\": \"Watch\"}}");
    assertEquals("title.EN", twice.field());
    assertEquals("kernel.error.twice", twice.messageKey());
    assertEquals("x", bind("{\"title\": {\"No Such\": \"x\"}}").title().in("No Such"));
  }
}
