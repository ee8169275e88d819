package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.control.JsonAnswers;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R9: Hidden address of an action in an edit")
class ActionDraftTest {

  private static final String MASKED =
      "'place': {'venue': null, 'address': null, 'locality': 'Toronto', 'country': 'CA',"
          + " 'addressHidden': true, 'latitude': null, 'longitude': null, 'addressFrom': null,"
          + " 'contact': null}";

  private static MergePatch patch(String text) {
    try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
      return new MergePatch(reader.readObject());
    }
  }

  private static Set<String> changed(ActionView action, String patch) {
    return action.draft().unmasked(patch(patch)).changes().keySet();
  }

  private static ActionView nowhere() {
    return AnswerSamples.online(BigDecimal.TEN, BigDecimal.ONE);
  }

  @Test
  @DisplayName(
      "an edit with the public place and no link leaves the hidden address and link as they are")
  void masked() {
    ActionView hidden = AnswerSamples.hidden();
    assertEquals(Set.of(), changed(hidden, "{" + MASKED + "}"));
    String vigil = "{" + MASKED + ", 'link': null, 'kind': 'VIGIL'}";
    assertEquals(Set.of("kind"), changed(hidden, vigil));
    assertEquals(
        Set.of("link"), changed(hidden, "{" + MASKED + ", 'link': 'https://example.org/new'}"));
    assertEquals(Set.of(), changed(nowhere(), "{'place': null, 'link': null}"));
  }

  @Test
  @DisplayName("an edit that sends back the whole public answer changes nothing hidden")
  void wholeAnswerKeepsHidden() {
    for (ActionView action : new ActionView[] {AnswerSamples.hidden(), nowhere()}) {
      String read =
          JsonAnswers.JSONB.toJson(
              ActionAnswer.forThePublic(action, AnswerSamples.RELEASE, ActionSamples.BEFORE));
      MergePatch left = action.draft().unmasked(patch(read));
      JsonObject changes = left.changes();
      assertFalse(changes.containsKey("place") || changes.containsKey("link"), read);
      assertEquals(
          action.draft(),
          left.applyTo(action.draft(), ActionDraft.class),
          "whoever sent it back changed something");
    }
  }

  @ParameterizedTest
  @DisplayName("an edit that sends anything else for place or link is applied as sent")
  @ValueSource(
      strings = {
        "{'place': {'address': null}}",
        "{'place': {'venue': null, 'address': null, 'latitude': null, 'longitude': null}}",
        "{'place': {'venue': null, 'address': null, 'locality': 'Toronto', 'country': 'CA',"
            + " 'latitude': null, 'longitude': null}}",
        "{'place': {'venue': null, 'address': null, 'locality': 'Toronto', 'country': 'CA',"
            + " 'addressHidden': false, 'latitude': null, 'longitude': null}}",
        "{'place': {'venue': null, 'address': null, 'locality': 'Montréal', 'country': 'CA',"
            + " 'addressHidden': true, 'latitude': null, 'longitude': null}}",
        "{'place': {'venue': 'Park', 'address': null, 'locality': 'Toronto', 'country': 'CA',"
            + " 'addressHidden': true, 'latitude': null, 'longitude': null}}",
        "{'place': null}",
        "{'place': null, 'link': null}",
        "{'link': null}",
        "{'place': 'Toronto', 'link': null}",
        "{" + MASKED + ", 'link': 'https://example.org/toronto'}"
      })
  void meant(String text) {
    MergePatch patch = patch(text);
    assertSame(patch, AnswerSamples.hidden().draft().unmasked(patch));
  }

  @ParameterizedTest
  @DisplayName("an online action loses place or link if only one of the two is sent as null")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'place': null} | place",
        "{'link': null} | link",
        "{'place': {'addressHidden': true}, 'link': null} | place,link"
      })
  void online(String text, String left) {
    assertEquals(Set.of(left.split(",")), changed(nowhere(), text));
  }

  @Test
  @DisplayName("an edit that sends back an answer read before the place was shown leaves the place")
  void opened() {
    ActionView action = AnswerSamples.opening(AnswerSamples.NOW);
    Instant before = AnswerSamples.NOW.minusSeconds(1);
    String read =
        JsonAnswers.JSONB.toJson(ActionAnswer.forThePublic(action, AnswerSamples.RELEASE, before));
    JsonObject left = action.draft().unmasked(patch(read)).changes();
    assertFalse(left.containsKey("place") || left.containsKey("link"), read);
  }

  @ParameterizedTest
  @DisplayName(
      "a title or description that contains the hidden address is detected, in any spelling")
  @CsvSource({
    "Protest, Meet at the CONSULATE, true",
    "Protest, Meet at Jane Street, false",
    "8810 jane street, , true",
    "Protest, Meet in Toronto, false"
  })
  void told(String title, String description, boolean told) {
    for (ActionView action : new ActionView[] {AnswerSamples.hidden(), AnswerSamples.open()}) {
      ActionDraft draft =
          new ActionDraft(
              null,
              LocalizedText.of("en", "Vigil").with("fr", title),
              description == null ? null : LocalizedText.of("en", description),
              null,
              action.draft().place(),
              null,
              null,
              null,
              null,
              null,
              null);
      assertEquals(told && action.draft().place().addressHidden(), draft.tellsHiddenPlace());
    }
  }

  @Test
  @DisplayName("the public form of a place removes an address that is not hidden")
  void open() {
    MergePatch patch = patch("{" + MASKED + ", 'link': null}");
    assertSame(patch, AnswerSamples.open().draft().unmasked(patch));
  }

  private static ActionDraft opening(boolean hidden, Instant from) {
    PlaceDraft flat =
        new PlaceDraft("A flat", null, "Toronto", "CA", hidden, null, null, from, null);
    return new ActionDraft(null, null, null, null, flat, null, null, null, null, null, null);
  }

  @Test
  @DisplayName("hiding a place again removes its passed opening time; another past time is refused")
  void hiding() {
    Instant now = ActionSamples.AFTER;
    Instant come = now.minusSeconds(1);
    Violations mistakes = new Violations();
    ActionDraft again = opening(true, come).hiding(opening(false, come), now, mistakes);
    assertEquals(opening(true, null), again);
    ActionDraft later = opening(true, now.plusSeconds(1));
    assertSame(later, later.hiding(opening(false, come), now, mistakes), "it hides until then");
    ActionDraft open = opening(true, come);
    assertSame(open, open.hiding(open, now, mistakes), "sent back as it was read");
    assertTrue(mistakes.isEmpty());
    assertSame(open, open.hiding(opening(true, now.plusSeconds(1)), now, mistakes), "shows it");
    assertSame(open, open.hiding(opening(true, null), now, mistakes), "shows it");
    assertTrue(mistakes.isEmpty());
    refuses(open, opening(false, null), now);
    refuses(open, opening(true, come.minusSeconds(1)), now);
    refuses(open, opening(true, now), now);
  }

  /** Checks that the draft is refused, as otherwise the place would stay public unnoticed. */
  private static void refuses(ActionDraft draft, ActionDraft before, Instant now) {
    Violations mistakes = new Violations();
    draft.hiding(before, now, mistakes);
    assertEquals("place.addressFrom", mistakes.errors().getFirst().field());
  }

  @Test
  @DisplayName("a patch that hides the place and names no opening time removes one that has passed")
  void hiddenBy() {
    Instant now = ActionSamples.AFTER;
    ActionDraft open = opening(true, now);
    MergePatch hide = patch("{'place': {'addressHidden': true}}");
    assertEquals(opening(true, null), open.hiddenBy(hide, now));
    ActionDraft later = opening(true, now.plusSeconds(1));
    assertSame(later, later.hiddenBy(hide, now));
    String read = "{'place': {'addressHidden': true, 'addressFrom': '" + now + "'}}";
    assertSame(open, open.hiddenBy(patch(read), now));
    assertSame(open, open.hiddenBy(patch("{'place': {'addressHidden': false}}"), now));
    assertSame(open, open.hiddenBy(patch("{'place': null}"), now));
  }
}
