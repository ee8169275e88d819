package org.tadamun.web.api.description.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The media type of the API's description")
class AcceptedFormTest {

  private static final String BROWSER =
      "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/yaml",
        "application/x-yaml",
        "text/yaml",
        "text/x-yaml",
        "text/vnd.yaml",
        "application/vnd.oai.openapi",
        "application/vnd.oai.openapi+json",
        "application/json",
        "text/plain"
      })
  @DisplayName("R1: is the one that is asked for, under the same name")
  void named(String type) {
    assertEquals(Optional.of(type), AcceptedForm.of(type));
    assertEquals(Optional.of(type), AcceptedForm.of(type.toUpperCase() + ";version=3.1"));
    assertEquals(Optional.of(type), AcceptedForm.of("*/*;q=0.1, " + type + " ; q=0.9"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " ", "*/*", "application/*", "image/png, */*;q=0.1"})
  @DisplayName("R1: is YAML for a caller without a preference")
  void none(String accept) {
    assertEquals(Optional.of("application/yaml"), AcceptedForm.of(accept));
  }

  @Test
  @DisplayName("R1: is text/plain for a browser, which shows it")
  void browser() {
    assertEquals(Optional.of("text/plain"), AcceptedForm.of(BROWSER));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json;q=0.5, application/yaml          | application/yaml",
        "application/json, application/yaml                | application/json",
        "application/json;q=0, */*                         | application/yaml",
        "application/json;q=nonsense, application/yaml;q=1 | application/yaml",
        "application/json;q=-1                             | application/json",
        "application/json;q=                               | application/json",
        ",,application/json,                               | application/json"
      })
  @DisplayName("is the one with the highest q; of equals the first")
  void liked(String accept, String type) {
    assertEquals(Optional.of(type), AcceptedForm.of(accept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"image/png", "application/json;q=0", "yaml", ";", ",", "application/xml"})
  @DisplayName("is none where only types that do not exist are asked for")
  void refused(String accept) {
    assertEquals(Optional.empty(), AcceptedForm.of(accept));
  }
}
