package org.tadamun.actions.action.boundary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.since.AnnouncedView;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("R11: Erasable details of an action")
class ErasableTest {

  private static final String PLAIN = "protest-toronto-2020-11-20";
  private static final Instant OVER = Instant.parse("2020-11-20T19:00:00Z");
  private static final LocalizedText WORDS = LocalizedText.of("en", "Ask Zara");
  private static final PlaceDraft TOWN = place(null, null, null);

  private static PlaceDraft place(String address, Instant from, String contact) {
    return new PlaceDraft(null, address, "Toronto", "CA", true, null, null, from, contact);
  }

  private static ActionView of(String slug, LocalizedText words, PlaceDraft place, String link) {
    return of(slug, words, place, link, null, null);
  }

  private static ActionView of(
      String slug,
      LocalizedText words,
      PlaceDraft place,
      String link,
      LocalizedText reason,
      AnnouncedView announced) {
    ActionDraft draft =
        new ActionDraft(
            ActionKind.PROTEST,
            LocalizedText.of("en", "Protest"),
            words,
            null,
            place,
            link,
            LocalDateTime.of(2020, 11, 20, 12, 0),
            null,
            "America/Toronto",
            null,
            null);
    return new ActionView(
        AnswerSamples.ID,
        7,
        slug,
        ActionState.REJECTED,
        draft,
        OVER,
        null,
        OVER,
        null,
        null,
        reason,
        false,
        announced,
        null,
        null,
        3,
        false,
        OVER,
        OVER,
        4);
  }

  @Test
  @DisplayName("an action with only kind, title, town and day has nothing to erase")
  void nothing() {
    assertFalse(of(PLAIN, null, TOWN, null).isErasable());
    assertFalse(of(PLAIN + "-2", LocalizedText.EMPTY, TOWN, " ").isErasable());
  }

  @Test
  @DisplayName(
      "a description, link, address, opening time, contact, reason or announcement can be erased")
  void words() {
    assertTrue(of(PLAIN, WORDS, TOWN, null).isErasable());
    assertTrue(of(PLAIN, null, TOWN, "https://example.org/zara").isErasable());
    assertTrue(of(PLAIN, null, place("8810 Jane Street", null, null), null).isErasable());
    assertTrue(of(PLAIN, null, place(null, OVER, null), null).isErasable());
    assertTrue(of(PLAIN, null, place(null, null, "Ask Zara"), null).isErasable());
    assertTrue(of(PLAIN, null, TOWN, null, WORDS, null).isErasable());
    AnnouncedView announced = AnswerSamples.moved(ActionState.APPROVED, false).announced();
    assertTrue(of(PLAIN, null, TOWN, null, null, announced).isErasable());
  }

  @Test
  @DisplayName("a slug with other words than kind, town and day can be erased")
  void slug() {
    assertTrue(of("at-the-house-of-zara", null, TOWN, null).isErasable());
  }
}
