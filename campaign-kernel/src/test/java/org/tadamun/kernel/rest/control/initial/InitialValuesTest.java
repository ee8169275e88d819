package org.tadamun.kernel.rest.control.initial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.json.boundary.InitialValue;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;

@DisplayName("Initial values of a new thing in a body")
class InitialValuesTest {

  @InitialValue(field = "campaign", pathParameter = "slug")
  @InitialValue(field = "date", insteadField = "sentOn")
  @InitialValue(
      field = {"by", "at"},
      changedBy = @InitialValue.Command(path = "check"))
  @InitialValue(field = "used", values = "0")
  @InitialValue(field = "wanting", values = "true")
  private record Letter(String title, List<Page> pages, List<String> tags) {}

  @InitialValue(field = "torn", changedBy = @InitialValue.Command(path = "tearing"))
  private record Page(String text) {}

  private static JsonObject json(String text) {
    return Json.createReader(new StringReader(text.replace('\'', '"'))).readObject();
  }

  private static List<FieldError> mistakes(String text) {
    Violations found =
        new InitialValues(Map.of("slug", "release")::get).judge(json(text), Letter.class);
    try {
      found.throwIfAny();
      return List.of();
    } catch (InvalidInput refused) {
      return refused.errors();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'campaign': 'release', 'used': 0, 'wanting': true}",
        "{'campaign': null, 'date': null, 'used': null, 'wanting': null}",
        "{'by': '', 'at': null, 'used': false}",
        "{'pages': [{'torn': false}, {}], 'tags': ['torn']}",
        "{'pages': ['torn'], 'tags': [{'torn': true}]}",
        "{'pages': {'torn': true}, 'torn': true}"
      })
  @DisplayName(
      "absent members and correct initial values are accepted, and so are members at other places")
  void first(String text) {
    assertEquals(List.of(), mistakes(text));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "|{'campaign': 'other'}|, campaign, at-first-path",
        "|{'campaign': 7}|, campaign, at-first-path",
        "|{'date': '2020-11-20'}|, date, at-first-instead",
        "|{'by': 'me'}|, by, at-first-by",
        "|{'at': 7}|, at, at-first-by",
        "|{'used': 7}|, used, at-first",
        "|{'used': '7'}|, used, at-first",
        "|{'wanting': false}|, wanting, at-first",
        "|{'pages': [{}, {'torn': true}]}|, |pages[1].torn|, at-first-by"
      })
  @DisplayName("another initial value is refused at its path, in a list too")
  void otherwise(String text, String field, String key) {
    List<FieldError> found = mistakes(text);
    assertEquals(List.of(field), found.stream().map(FieldError::field).toList());
    assertEquals("kernel.error." + key, found.getFirst().messageKey());
  }

  @Test
  @DisplayName(
      "the refusal names the member to send instead, or the command that leads to the value")
  void namesWhatToSend() {
    assertEquals(
        List.of(List.of("sentOn"), List.of("check"), List.of("check")),
        mistakes("{'date': 'x', 'by': 'x', 'at': 'x'}").stream()
            .map(one -> List.of(one.arguments()))
            .toList());
  }

  @Test
  @DisplayName("a value is refused if the path parameter to compare it with is absent")
  void noPath() {
    JsonObject sent = json("{'campaign': 'x'}");
    assertFalse(new InitialValues(parameter -> null).judge(sent, Letter.class).isEmpty());
  }
}
