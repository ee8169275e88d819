package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.entity.ActionSamples;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.rest.boundary.MergePatch;
import org.tadamun.kernel.rest.control.JsonAnswers;

class ActionAnswerTest {

  @Test
  @DisplayName("the answer has every field of the API, and absent values are null")
  void answerHasAllFields() {
    JsonObject json = json(AnswerSamples.in(ActionState.TOOK_PLACE, null));
    assertTrue(
        json.keySet()
            .containsAll(
                Set.of(
                    "id",
                    "slug",
                    "kind",
                    "title",
                    "state",
                    "startsAt",
                    "endsAt",
                    "timeZone",
                    "localStart",
                    "place",
                    "addressee",
                    "headCount",
                    "sample",
                    "version",
                    "createdAt",
                    "modifiedAt",
                    "sourceLanguage")));
    assertEquals("2020-11-20T17:00:00Z", json.getString("startsAt"));
    assertEquals("2020-11-20T12:00:00", json.getString("localStart"));
    assertEquals("وقفة احتجاجية", json.getJsonObject("title").getString("ar"));
    assertEquals(120, json.getJsonObject("headCount").getInt("count"));
    assertEquals("COUNTED", json.getJsonObject("headCount").getString("method"));
    assertEquals("Toronto", json.getJsonObject("place").getString("locality"));
    assertTrue(json.isNull("addressee"));
    assertFalse(json.getBoolean("sample"));
  }

  @Test
  @DisplayName("an action is over from its end on")
  void over() {
    Instant end = AnswerSamples.approved().endsAt();
    assertFalse(AnswerSamples.approved().isOver(end.minusSeconds(1)));
    assertTrue(AnswerSamples.approved().isOver(end));
  }

  @Test
  @DisplayName("R14: a postponed action's time is open, unless it has a new time that is not over")
  void timeOpen() {
    for (ActionView view :
        List.of(
            AnswerSamples.postponed(false), AnswerSamples.postponed(true), AnswerSamples.open())) {
      boolean postponed = view.state() == ActionState.POSTPONED;
      Instant end = view.overAt();
      for (Instant now : List.of(view.startsAt().plusSeconds(1), end.minusSeconds(1), end)) {
        boolean ahead = view.rescheduled() && now.isBefore(end);
        assertEquals(postponed && !ahead, view.isTimeOpen(now), "" + now);
        ActionAnswer answer = ActionAnswer.forThePublic(view, AnswerSamples.RELEASE, now);
        assertEquals(view.isTimeOpen(now), answer.isTimeOpen(now), "" + now);
      }
    }
  }

  @Test
  @DisplayName("R9: with a hidden address the public answer has only country and town, and no link")
  void hidden() {
    ActionAnswer answer = AnswerSamples.withHiddenAddress();
    assertEquals(
        new PlaceDraft(null, null, "Toronto", "CA", true, null, null, null, null), answer.place());
    assertNull(answer.link());
    String json = JsonAnswers.JSONB.toJson(answer);
    assertFalse(json.contains("Jane"), json);
    assertFalse(json.contains("43.8"), json);
  }

  @Test
  @DisplayName(
      "R9: a place that is hidden until a time is shown from then on, with the action's version")
  void opened() {
    ActionAnswer before = AnswerSamples.hiddenUntil(AnswerSamples.NOW.plusSeconds(1));
    assertNull(before.place().venue());
    assertNull(before.link());
    assertNull(before.version());
    assertEquals("Ask your branch", before.place().contact());
    assertTrue(before.hidesPlace() && !before.showsHidden());
    ActionAnswer after = AnswerSamples.hiddenUntil(AnswerSamples.NOW);
    assertEquals("Consulate", after.place().venue());
    assertEquals("https://example.org/toronto", after.link());
    assertEquals(4, after.version());
    assertTrue(after.place().addressHidden(), "as it was set");
    assertTrue(after.showsHidden() && !after.hidesPlace());
    assertFalse(AnswerSamples.approved().showsHidden());
  }

  @Test
  @DisplayName("R9: staff see the hidden address, marked as hidden")
  void hiddenForStaff() {
    ActionAnswer answer = AnswerSamples.hiddenForStaff();
    assertEquals("8810 Jane Street", answer.place().address());
    assertTrue(answer.place().addressHidden());
  }

  @Test
  @DisplayName(
      "R9: of a hidden online action staff see everything, the public neither link nor point")
  void onlineAndHidden() {
    ActionView action = AnswerSamples.online(BigDecimal.TEN, BigDecimal.ONE);
    assertEquals(
        action.draft().place(),
        ActionAnswer.forStaff(action, AnswerSamples.RELEASE, ActionSamples.BEFORE).place());
    ActionAnswer shown =
        ActionAnswer.forThePublic(action, AnswerSamples.RELEASE, ActionSamples.BEFORE);
    assertNull(shown.place());
    assertNull(shown.link());
    assertTrue(
        ActionAnswer.forStaff(
                AnswerSamples.online(null, null), AnswerSamples.RELEASE, ActionSamples.BEFORE)
            .place()
            .addressHidden());
  }

  @Test
  @DisplayName("R9: the public answer is whole, with a version, only if nothing is hidden")
  void publicAnswerWholeIfNothingHidden() {
    assertTrue(
        ActionReading.forThePublic(
                AnswerSamples.open(), AnswerSamples.RELEASE, ActionSamples.BEFORE)
            .isWhole());
    List<ActionView> keptBack =
        List.of(
            AnswerSamples.hidden(),
            AnswerSamples.online(BigDecimal.TEN, BigDecimal.ONE),
            AnswerSamples.online(null, null));
    for (ActionView action : keptBack) {
      ActionReading shown =
          ActionReading.forThePublic(action, AnswerSamples.RELEASE, ActionSamples.BEFORE);
      assertFalse(shown.isWhole() || shown.isForStaff(), action::toString);
      ActionReading staff =
          ActionReading.forStaff(action, AnswerSamples.RELEASE, ActionSamples.BEFORE);
      assertTrue(staff.isWhole() && staff.isForStaff(), action::toString);
      assertNull(shown.answer().version(), "no edit begins there");
      assertEquals(4, staff.answer().version());
    }
  }

  @Test
  @DisplayName(
      "a patch of a draft that was read from an answer changes only the field that it names")
  void draftRoundTrip() {
    ActionAnswer answer = AnswerSamples.hiddenForStaff();
    ActionDraft draft =
        new ActionDraft(
            answer.kind(),
            answer.title(),
            answer.description(),
            answer.visibility(),
            answer.place(),
            answer.link(),
            answer.localStart(),
            answer.localEnd(),
            answer.timeZone(),
            null,
            null);
    MergePatch patch =
        new MergePatch(
            Json.createObjectBuilder()
                .add("place", Json.createObjectBuilder().addNull("address"))
                .build());
    ActionDraft patched = patch.applyTo(draft, ActionDraft.class);
    assertNull(patched.place().address());
    assertEquals(draft.place().latitude(), patched.place().latitude());
    assertEquals(draft.title(), patched.title());
    assertEquals(draft.localEnd(), patched.localEnd());
  }

  private static JsonObject json(ActionAnswer answer) {
    try (var reader = Json.createReader(new StringReader(JsonAnswers.JSONB.toJson(answer)))) {
      return reader.readObject();
    }
  }
}
