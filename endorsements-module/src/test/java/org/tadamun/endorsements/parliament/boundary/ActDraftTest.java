package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("What is typed and shown of parliamentary acts")
class ActDraftTest {

  private static final ActDraft DRAFT =
      new ActDraft(
          ActKind.WRITTEN_QUESTION,
          new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
          LocalizedText.of("en", "Question on his whereabouts"),
          "  ",
          null,
          null,
          EndorsementSamples.REPORT);

  @Test
  @DisplayName("a blank number is none, a missing house is named by its fields")
  void details() {
    assertNull(DRAFT.details().identifier());
    assertEquals(
        List.of("kind", "chamber.name", "chamber.country", "title"),
        ActDraft.NOTHING.details().check().errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName(
      "a view holds sponsors, course and where it can lead; a draft made of it is the same")
  void view() {
    ParliamentaryAct act =
        new ParliamentaryAct(7, ActState.TABLED, DRAFT.details(), true, EndorsementSamples.ANNA);
    act.sponsor(EndorsementSamples.person(), null, SponsorRole.LEAD, EndorsementSamples.NOW);
    assertEquals(1, ActView.of(act).standing());
    act.withdrawSponsor(act.sponsors().getFirst(), null, EndorsementSamples.ANNA);
    assertEquals(0, ActView.of(act).standing(), "who withdrew stands under it no more");
    ActView view = ActView.of(act);
    assertEquals(DRAFT.details(), view.draft().details());
    assertEquals("Zoë Doe", view.sponsors().getFirst().name().in("en"));
    assertEquals(true, view.sponsors().getFirst().withdrawn());
    assertEquals(ActState.TABLED, view.events().getFirst().state());
    assertEquals(7, view.nextStates().size());
    assertEquals("en", view.sourceLanguage());
    assertEquals(true, view.sample());
    assertEquals(true, view.shown());
  }

  @Test
  @DisplayName("an event says something or leads somewhere, in plain words")
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
  }

  @Test
  @DisplayName("R8 an event that leads somewhere is past; only that it will be debated is ahead")
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
