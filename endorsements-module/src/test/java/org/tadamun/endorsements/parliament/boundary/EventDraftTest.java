package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Draft of an entry in the course of a parliamentary act")
class EventDraftTest {

  @Test
  @DisplayName("an entry needs a text or a state, and plain values")
  void event() {
    EventDraft nothing = new EventDraft(null, null, null, null, null);
    assertEquals(List.of("text"), fields(nothing));
    EventDraft hostile =
        new EventDraft(
            ActState.TABLED,
            LocalDate.of(20201, 1, 1),
            LocalizedText.of("en", "<b>"),
            "javascript:x",
            "@SUM");
    assertEquals(
        List.of("occurredOn", "occurredOn", "text.en", "sourceUrl", "identifier"), fields(hostile));
    new EventDraft(ActState.TABLED, null, null, null, null).check(EndorsementSamples.NOW);
    EventDraft pasted = new EventDraft(ActState.TABLED, null, null, "https://x.org\u200E ", null);
    pasted.check(EndorsementSamples.NOW);
    assertEquals("https://x.org", pasted.sourceUrl());
  }

  @Test
  @DisplayName(
      "R8: only an entry of the state SCHEDULED, or one without a state, may be in the future")
  void past() {
    LocalDate ahead = EndorsementSamples.TODAY.plusDays(2);
    for (ActState state : ActState.values()) {
      EventDraft event = new EventDraft(state, ahead, null, null, null);
      if (state == ActState.SCHEDULED) {
        event.check(EndorsementSamples.NOW);
      } else {
        assertEquals(List.of("occurredOn"), fields(event), state::name);
      }
      new EventDraft(state, EndorsementSamples.TODAY, null, null, null)
          .check(EndorsementSamples.NOW);
    }
    LocalizedText news = LocalizedText.of("en", "The minister answers next week");
    new EventDraft(null, ahead, news, null, null).check(EndorsementSamples.NOW);
  }

  private static List<String> fields(EventDraft event) {
    return assertThrows(InvalidInput.class, () -> event.check(EndorsementSamples.NOW))
        .errors()
        .stream()
        .map(FieldError::field)
        .toList();
  }
}
