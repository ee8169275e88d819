package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.entity.EndorsementSamples;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActKind;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.Chamber;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.endorsements.parliament.entity.SponsorRole;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("View of a parliamentary act")
class ActViewTest {

  private static final ActDetails DETAILS =
      new ActDetails(
          ActKind.WRITTEN_QUESTION,
          new Chamber(LocalizedText.of("en", "House of Commons"), "GB"),
          LocalizedText.of("en", "Question on his whereabouts"),
          "  ",
          null,
          null,
          EndorsementSamples.REPORT);

  private static final LocalDate NEXT = LocalDate.of(2020, 11, 20);

  @Test
  @DisplayName("the next day is shown until it is over")
  void day() {
    assertEquals(NEXT, act(ActState.SCHEDULED, NEXT).nextAhead(NEXT));
    assertNull(act(ActState.SCHEDULED, NEXT).nextAhead(NEXT.plusDays(1)));
    assertNull(act(ActState.SCHEDULED, null).nextAhead(NEXT));
  }

  @Test
  @DisplayName("an act that has ended has no next day")
  void ended() {
    assertNull(act(ActState.ADOPTED, NEXT).nextAhead(NEXT.minusDays(9)));
    assertEquals(NEXT, act(ActState.ANSWERED, NEXT).nextAhead(NEXT.minusDays(9)));
  }

  @Test
  @DisplayName("the view has sponsors, course, next states and details")
  void view() {
    ParliamentaryAct act =
        new ParliamentaryAct(7, ActState.TABLED, DETAILS, true, EndorsementSamples.ANNA);
    act.sponsor(EndorsementSamples.person(), null, SponsorRole.LEAD, EndorsementSamples.NOW);
    assertEquals(1, ActView.of(act).standing());
    act.withdrawSponsor(act.sponsors().getFirst(), null, EndorsementSamples.ANNA);
    assertEquals(0, ActView.of(act).standing(), "who withdrew stands under it no more");
    ActView view = ActView.of(act);
    assertEquals(DETAILS, view.details());
    assertEquals("Zoë Doe", view.sponsors().getFirst().name().in("en"));
    assertEquals(true, view.sponsors().getFirst().withdrawn());
    assertEquals(ActState.TABLED, view.events().getFirst().state());
    assertEquals(7, view.nextStates().size());
    assertEquals("en", view.sourceLanguage());
    assertEquals(true, view.sample());
    assertEquals(true, view.shown());
  }

  private static ActView act(ActState state, LocalDate next) {
    LocalizedText words = LocalizedText.of("en", "Motion");
    return new ActView(
        "id",
        ActKind.MOTION,
        new Chamber(words, "GB"),
        words,
        "en",
        null,
        state,
        null,
        next,
        List.of(),
        null,
        List.of(),
        true,
        false,
        Instant.EPOCH,
        Instant.EPOCH,
        1);
  }
}
