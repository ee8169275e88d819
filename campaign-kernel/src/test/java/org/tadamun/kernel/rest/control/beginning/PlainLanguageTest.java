package org.tadamun.kernel.rest.control.beginning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonReader;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A name that is plain text is in the language")
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
        "{}                                         | ''     | en"
      })
  @DisplayName("that the body names, or else its header, or else in English")
  void first(String body, String header, String language) {
    try (JsonReader reader = JSON.createReader(new StringReader(body.replace('\'', '"')))) {
      assertEquals(language, PlainLanguage.of(reader.readObject(), header));
    }
  }
}
