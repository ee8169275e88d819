package org.tadamun.actions.action.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.ActionView;
import org.tadamun.actions.action.boundary.AnswerSamples;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.MergePatch;

@DisplayName("R9: Refused edits of a hidden address")
class HiddenDataGuardTest {

  private static final String MOVED =
      "'venue': null, 'address': null, 'locality': 'Montréal', 'country': 'CA',"
          + " 'addressHidden': true, 'latitude': null, 'longitude': null";

  private static final Set<String> WAYS =
      Set.of("place.venue", "place.address", "place.latitude", "place.longitude");

  private static Set<String> refused(ActionView action, String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      MergePatch patch = new MergePatch(reader.readObject());
      ActionDraft before = action.draft();
      ActionDraft wanted = patch.applyTo(before, ActionDraft.class);
      Violations mistakes = new Violations();
      HiddenDataGuard.judge(before, patch, wanted.place(), wanted.link(), mistakes);
      return mistakes.errors().stream().map(FieldError::field).collect(Collectors.toSet());
    }
  }

  @ParameterizedTest
  @DisplayName("hidden fields that are sent as null beside another place are refused")
  @ValueSource(
      strings = {
        "{'place': {" + MOVED + "}}",
        "{'place': {" + MOVED + "}, 'link': 'https://example.org/new'}",
        "{'place': {'venue': null, 'address': null, 'locality': 'Montréal',"
            + " 'latitude': null, 'longitude': null}}",
        "{'place': {'venue': null, 'address': null, 'locality': 'Toronto', 'country': 'CA',"
            + " 'addressHidden': false, 'latitude': null, 'longitude': null}}"
      })
  void unseen(String text) {
    assertEquals(WAYS, refused(AnswerSamples.hidden(), text));
  }

  @Test
  @DisplayName("only the hidden fields that would be lost are reported, the link among them")
  void reportsLostFields() {
    ActionView hidden = AnswerSamples.hidden();
    assertEquals(
        Set.of("place.address", "link"),
        refused(hidden, "{'place': {'country': 'FR', 'address': null}, 'link': null}"));
    assertEquals(
        Set.of("place.address"),
        refused(hidden, "{'place': {'country': 'CA', 'address': null, 'venue': 'Park'}}"));
  }

  @Test
  @DisplayName("a new address replaces the hidden one, but a link sent as null is refused")
  void link() {
    String moved = "{'place': {'country': 'FR', 'address': '1 Place', 'venue': null}, 'link': %s}";
    assertEquals(Set.of("link"), refused(AnswerSamples.hidden(), moved.formatted("null")));
    String other = "'https://example.org/new'";
    assertEquals(Set.of(), refused(AnswerSamples.hidden(), moved.formatted(other)));
  }

  @ParameterizedTest
  @DisplayName("an edit that names hidden fields only, has seen some, or replaces them is accepted")
  @ValueSource(
      strings = {
        "{}",
        "{'link': null}",
        "{'place': null, 'link': null}",
        "{'place': {'address': null}}",
        "{'place': {'address': null, 'addressHidden': false}}",
        "{'place': {'venue': null, 'address': null, 'latitude': null, 'longitude': null}}",
        "{'place': {'locality': 'Montréal'}}",
        "{'place': {" + MOVED + "}, 'link': 'https://example.org/toronto'}",
        "{'place': {'country': 'CA', 'address': null, 'venue': 'Consulate'}}",
        "{'place': {'country': 'CA', 'address': null, 'latitude': 43.8, 'longitude': -79.53}}",
        "{'place': {'country': 'FR', 'locality': 'Paris', 'address': '1 Place', 'venue': null,"
            + " 'latitude': null, 'longitude': null}}"
      })
  void meant(String text) {
    assertEquals(Set.of(), refused(AnswerSamples.hidden(), text));
  }

  @Test
  @DisplayName("an address that is not hidden may be removed by any edit")
  void open() {
    assertEquals(Set.of(), refused(AnswerSamples.open(), "{'place': {" + MOVED + "}}"));
  }

  @ParameterizedTest
  @DisplayName("a null version, as in the public answer, is refused")
  @CsvSource(
      quoteCharacter = '"',
      delimiter = '|',
      value = {"{'version': null} | version", "{'version': '7'} | \"\""})
  void version(String text, String field) {
    Set<String> fields = field.isEmpty() ? Set.of() : Set.of(field);
    assertEquals(fields, refused(AnswerSamples.hidden(), text));
    assertEquals(fields, refused(AnswerSamples.open(), text));
  }
}
