package org.tadamun.kernel.rest.control.initial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

@DisplayName("Language of a name that is plain text")
class PlainLanguageTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'language': 'ur'}                         | de     | ur",
        "{'sourceLanguage': 'ar', 'language': 'ur'} | de     | ar",
        "{'language': ' '}                          | de, fr | de",
        "{'language': 7}                            | de     | de",
        "{'language': null}                         |        | en",
        "{'language': 'pt-BR'}                      |        | pt-BR",
        "{}                                         | none   | en",
        "{}                                         | ??, fr | en",
        "{}                                         | ''     | en"
      })
  @DisplayName("the language is that of the body, else that of the header if valid, else English")
  void first(String body, String header, String language) {
    Violations mistakes = new Violations();
    assertEquals(language, new PlainLanguage(read(body), header, mistakes).get());
    assertTrue(mistakes.isEmpty());
  }

  private static JsonObject read(String body) {
    try (JsonReader reader = JSON.createReader(new StringReader(body.replace('\'', '"')))) {
      return reader.readObject();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'language': 'english'}                    | language",
        "{'sourceLanguage': '<b>', 'language': 'x'} | sourceLanguage"
      })
  @DisplayName(
      "an invalid language in the body is refused once at its field, and only if it is used")
  void refusesInvalidLanguage(String body, String field) {
    Violations mistakes = new Violations();
    PlainLanguage plain = new PlainLanguage(read(body), "fr", mistakes);
    assertTrue(mistakes.isEmpty(), "before there is a name");
    assertEquals("en", plain.get());
    assertEquals("en", plain.get());
    InvalidInput refusal = assertThrows(InvalidInput.class, mistakes::throwIfAny);
    assertEquals(List.of(field), refusal.errors().stream().map(FieldError::field).toList());
  }
}
