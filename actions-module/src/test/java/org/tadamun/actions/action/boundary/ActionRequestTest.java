package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.control.JsonAnswers;

@DisplayName("Action request of the API")
class ActionRequestTest {

  private static final ActionView BEFORE = AnswerSamples.open();
  private static final ActionRequest NOW = ActionRequest.of(BEFORE);

  private final List<String> mistakes = new ArrayList<>();

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static ActionRequest at(Instant start, Instant end, LocalDateTime local, String zone) {
    return at(start, end, local, null, zone);
  }

  private static ActionRequest at(
      Instant start, Instant end, LocalDateTime local, LocalDateTime localEnd, String zone) {
    return new ActionRequest(
        null, null, null, null, null, null, null, start, end, local, localEnd, zone, null, null,
        false);
  }

  /** The draft that a request for a new action makes. */
  private ActionDraft made(ActionRequest request) {
    List<ActionDraft> drafts = new ArrayList<>();
    Violations found = new Violations();
    request.with(ActionRequest.NOTHING, member -> false, found, draft -> keep(drafts, draft));
    found.errors().stream().map(FieldError::field).forEach(mistakes::add);
    return drafts.getFirst();
  }

  /** The draft that a patch of the sample action makes. */
  private ActionDraft patched(String text) {
    MergePatch patch = new MergePatch(json(text.replace('\'', '"')));
    List<ActionDraft> drafts = new ArrayList<>();
    ActionRequest wanted = patch.applyTo(NOW, ActionRequest.class);
    Violations found = wanted.fixed(NOW);
    wanted.with(NOW, patch.changes()::containsKey, found, draft -> keep(drafts, draft));
    found.errors().stream().map(FieldError::field).forEach(mistakes::add);
    return drafts.getFirst();
  }

  private static ActionView keep(List<ActionDraft> drafts, ActionDraft draft) {
    drafts.add(draft);
    return BEFORE;
  }

  @Test
  @DisplayName("R4: moments may be sent instead of local times, and are refused if they contradict")
  void moments() {
    Instant start = Instant.parse("2026-11-20T17:00:00Z");
    ActionDraft draft = made(at(start, start.plusSeconds(5400), null, " America/Toronto "));
    assertEquals(LocalDateTime.parse("2026-11-20T12:00"), draft.localStart());
    assertEquals(LocalDateTime.parse("2026-11-20T13:30"), draft.localEnd());
    assertEquals(List.of(), mistakes);
    made(at(start, null, LocalDateTime.parse("2026-11-20T17:00"), "America/Toronto"));
    assertEquals(List.of("startsAt"), mistakes);
  }

  @Test
  @DisplayName("R4: an error in a time is reported at the field in which the time was sent")
  void errorsAtSentField() {
    ActionRequest sent = at(Instant.EPOCH, null, null, "UTC");
    InvalidInput refused =
        assertThrows(
            InvalidInput.class,
            () ->
                sent.with(
                    ActionRequest.NOTHING,
                    member -> false,
                    new Violations(),
                    draft -> {
                      throw new InvalidInput(
                          new Violations()
                              .add("localStart", "kernel.error.date")
                              .add("localEnd", "kernel.error.date")
                              .add("kind", "kernel.error.required")
                              .errors());
                    }));
    assertEquals(
        List.of("startsAt", "localEnd", "kind"),
        refused.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("R4: without a valid zone the start is read in UTC, without a second error")
  void noZone() {
    Instant start = Instant.parse("2026-11-20T17:00:00Z");
    for (String zone : new String[] {null, " ", "Mars/Olympus"}) {
      assertEquals(
          LocalDateTime.parse("2026-11-20T17:00"), made(at(start, null, null, zone)).localStart());
    }
    assertEquals(List.of(), mistakes);
  }

  @Test
  @DisplayName("R4: without a valid zone an end in another form than the start's is dropped")
  void noOrder() {
    Instant start = Instant.parse("2026-11-20T17:00:00Z");
    LocalDateTime noon = LocalDateTime.parse("2026-11-20T12:00");
    for (String zone : new String[] {null, "Mars/Olympus"}) {
      assertNull(made(at(start, null, null, noon, zone)).localEnd());
      assertNull(made(at(null, start, noon, null, zone)).localEnd());
      assertEquals(
          LocalDateTime.parse("2026-11-20T17:00"),
          made(at(start, start, null, null, zone)).localEnd());
      assertEquals(noon, made(at(null, null, noon, noon, zone)).localEnd());
    }
    assertEquals(
        noon.plusHours(1),
        made(at(start, null, null, noon.plusHours(1), "America/Toronto")).localEnd());
    assertEquals(List.of(), mistakes);
  }

  @ParameterizedTest
  @DisplayName("R4: a patch changes the time by the field whose value differs from the present one")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 2020-11-20T12:00 | 2020-11-20T14:00",
        "{'startsAt': '2020-11-20T16:00:00Z'} | 2020-11-20T11:00 | 2020-11-20T14:00",
        "{'endsAt': '2020-11-20T20:00:00Z'} | 2020-11-20T12:00 | 2020-11-20T15:00",
        "{'endsAt': null} | 2020-11-20T12:00 |",
        "{'endsAt': null, 'localEnd': null} | 2020-11-20T12:00 |",
        "{'localEnd': null} | 2020-11-20T12:00 |",
        "{'endsAt': '2020-11-20T20:00:00Z', 'localEnd': null}"
            + " | 2020-11-20T12:00 | 2020-11-20T15:00",
        "{'startsAt': null} | | 2020-11-20T14:00",
        "{'localStart': null} | | 2020-11-20T14:00",
        "{'startsAt': null, 'localStart': null} | | 2020-11-20T14:00",
        "{'startsAt': '2020-11-20T17:00:00Z', 'localStart': null}"
            + " | 2020-11-20T12:00 | 2020-11-20T14:00",
        "{'timeZone': 'Europe/London', 'startsAt': '2020-11-20T17:00:00Z', 'localStart': null}"
            + " | 2020-11-20T17:00 | 2020-11-20T14:00",
        "{'localStart': null, 'startsAt': '2020-11-20T16:00:00Z'}"
            + " | 2020-11-20T11:00 | 2020-11-20T14:00",
        "{'localStart': '2020-11-20T11:00', 'startsAt': '2020-11-20T17:00:00Z'}"
            + " | 2020-11-20T11:00 | 2020-11-20T14:00",
        "{'localStart': '2020-11-20T12:00', 'startsAt': '2020-11-20T16:00:00Z'}"
            + " | 2020-11-20T11:00 | 2020-11-20T14:00",
        "{'localStart': '2020-11-20T11:00', 'startsAt': '2020-11-20T16:00:00Z'}"
            + " | 2020-11-20T11:00 | 2020-11-20T14:00",
        "{'timeZone': 'Europe/London'} | 2020-11-20T12:00 | 2020-11-20T14:00",
        "{'timeZone': 'Europe/London', 'startsAt': '2020-11-20T17:00:00Z'}"
            + " | 2020-11-20T17:00 | 2020-11-20T14:00",
        "{'timeZone': 'Europe/London', 'startsAt': '2020-11-20T17:00:00Z',"
            + " 'localStart': '2020-11-20T12:00'} | 2020-11-20T12:00 | 2020-11-20T14:00",
        "{'timeZone': 'Europe/London', 'endsAt': '2020-11-20T19:00:00Z'}"
            + " | 2020-11-20T12:00 | 2020-11-20T19:00",
        "{'timeZone': 'Europe/London', 'endsAt': '2020-11-20T19:00:00Z',"
            + " 'localEnd': '2020-11-20T14:00'} | 2020-11-20T12:00 | 2020-11-20T14:00"
      })
  void patches(String patch, String start, String end) {
    ActionDraft draft = patched(patch);
    assertEquals(start == null ? null : LocalDateTime.parse(start), draft.localStart());
    assertEquals(end == null ? null : LocalDateTime.parse(end), draft.localEnd());
    assertEquals(List.of(), mistakes);
  }

  @Test
  @DisplayName(
      "R4 R15: a patch that changes both fields of a time differently, or the slug, is refused")
  void refused() {
    patched("{'localStart': '2020-11-20T11:00', 'startsAt': '2020-11-20T17:30:00Z'}");
    patched("{'localEnd': '2020-11-20T15:00', 'endsAt': '2020-11-20T19:30:00Z'}");
    patched("{'slug': 'vigil'}");
    patched("{'slug': null}");
    assertEquals(List.of("startsAt", "endsAt", "slug", "slug"), mistakes);
  }

  @ParameterizedTest
  @DisplayName("R4: a patch with the present moment of the end and no local end is refused")
  @ValueSource(
      strings = {
        "{'endsAt': '2020-11-20T19:00:00Z', 'localEnd': null}",
        "{'startsAt': '2020-11-20T16:00:00Z', 'localStart': null,"
            + " 'endsAt': '2020-11-20T19:00:00Z', 'localEnd': null}",
        "{'timeZone': 'Europe/London', 'endsAt': '2020-11-20T19:00:00Z', 'localEnd': null}"
      })
  void halfAnEnd(String patch) {
    patched(patch);
    assertEquals(List.of("endsAt"), mistakes);
  }

  @Test
  @DisplayName("an answer that is sent back as it was read changes nothing")
  void unchangedIfSentBack() {
    String read =
        JsonAnswers.JSONB.toJson(
            ActionAnswer.forStaff(BEFORE, AnswerSamples.RELEASE, ActionSamples.BEFORE));
    assertEquals(BEFORE.draft(), patched(read));
    assertEquals(List.of(), mistakes);
  }

  @Test
  @DisplayName("R15: a blank slug counts as none")
  void blank() {
    ActionRequest blank =
        new ActionRequest(
            " ", null, null, null, null, null, null, null, null, null, null, null, null, null,
            false);
    assertNull(blank.slug());
  }
}
