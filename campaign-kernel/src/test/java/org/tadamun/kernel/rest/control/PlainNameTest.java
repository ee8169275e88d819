package org.tadamun.kernel.rest.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.json.boundary.PlainName;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Plain text as a name")
class PlainNameTest {

  private record House(@PlainName LocalizedText name, LocalizedText title) {}

  private record Act(House chamber, List<House> others) {}

  private static JsonObject read(String json) {
    try (JsonReader reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }

  private static Act bind(String json, String plain) {
    Supplier<String> language = plain == null ? null : () -> plain;
    return RecordBinder.bind(read(json), Act.class, new Violations(), language);
  }

  private static List<String> refused(String json, String plain) {
    return assertThrows(InvalidInput.class, () -> bind(json, plain)).errors().stream()
        .map(FieldError::field)
        .toList();
  }

  @Test
  @DisplayName("a new thing may have plain text as a name, also in a nested list")
  void plain() {
    Act act =
        bind(
            """
            {"chamber": {"name": "House of Commons"},
             "others": [{"name": {"fr": "Sénat"}}, {"name": "Senate"}, {"name": null}]}
            """,
            "en");
    assertEquals(LocalizedText.of("en", "House of Commons"), act.chamber().name());
    assertEquals(LocalizedText.of("fr", "Sénat"), act.others().getFirst().name());
    assertEquals(LocalizedText.of("en", "Senate"), act.others().get(1).name());
  }

  @Test
  @DisplayName(
      "without a language, for another field, or as no text, plain text is refused at its field")
  void refused() {
    assertEquals(List.of("chamber.name"), refused("{\"chamber\": {\"name\": \"a\"}}", null));
    assertEquals(List.of("chamber.title"), refused("{\"chamber\": {\"title\": \"a\"}}", "en"));
    assertEquals(List.of("chamber.name"), refused("{\"chamber\": {\"name\": 7}}", "en"));
    String nul = "{\"chamber\": {\"name\": \"a\\u0000\"}}";
    assertEquals(List.of("chamber.name"), refused(nul, "en"));
  }
}
