package org.tadamun.web.console.endorsements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.endorsements.endorsement.boundary.EndorsementView;
import org.tadamun.endorsements.endorsement.entity.EndorsementState;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.endorsements.proof.entity.PublicationBasis;
import org.tadamun.endorsements.testing.EndorsementDrafts;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("The form of an endorsement")
class EndorsementFormTest {

  private static final List<String> LANGUAGES = List.of("en", "ar");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final ZoneId KARACHI = ZoneId.of("Asia/Karachi");

  @Test
  @DisplayName("an unchanged form gives back every field as it was, in any time zone")
  void unchanged() {
    var draft = EndorsementDrafts.whole("an-embassy");
    assertEquals(draft, new EndorsementForm(draft, LANGUAGES, KARACHI).toDraft(draft.country()));
    ZoneId utc = ZoneId.of("UTC");
    assertEquals(draft, new EndorsementForm(draft, LANGUAGES, utc).toDraft(draft.country()));
  }

  @Test
  @DisplayName("the end of an embargo is read in the time zone of the form")
  void embargo() {
    var form = new EndorsementForm(EndorsementDrafts.letter(), LANGUAGES, KARACHI);
    assertNull(form.getEmbargoUntil());
    form.setEmbargoUntil(LocalDateTime.parse("2020-12-01T05:00"));
    assertEquals(Instant.parse("2020-12-01T00:00:00Z"), form.toDraft(null).embargoUntil());
    assertEquals("Asia/Karachi", form.getZone());
  }

  @Test
  @DisplayName("an untouched embargo is kept to the second, even in an hour that occurs twice")
  void untouched() {
    for (String moment :
        List.of(
            "2020-10-25T00:30:45.5Z",
            "2020-10-25T01:30:45.5Z",
            "2020-03-29T01:00:01Z",
            "2020-07-01T12:00:59Z")) {
      var draft = EndorsementDrafts.embargoed("So.", Instant.parse(moment));
      var form = new EndorsementForm(draft, LANGUAGES, LONDON);
      form.setEmbargoUntil(form.getEmbargoUntil());
      assertEquals(Instant.parse(moment), form.toDraft(null).embargoUntil());
    }
  }

  @Test
  @DisplayName(
      "an hour that occurs twice means the later one; an hour that the clocks skip is refused")
  void changesOfClocks() {
    var form = new EndorsementForm(EndorsementDrafts.letter(), LANGUAGES, LONDON);
    form.setEmbargoUntil(LocalDateTime.parse("2020-10-25T01:30"));
    assertEquals(Instant.parse("2020-10-25T01:30:00Z"), form.toDraft(null).embargoUntil());
    form.setEmbargoUntil(LocalDateTime.parse("2020-03-29T01:30"));
    InvalidInput refused = assertThrows(InvalidInput.class, () -> form.toDraft(null));
    assertEquals("embargoUntil", refused.errors().getFirst().field());
  }

  @Test
  @DisplayName("a new endorser has a kind of organisation only if it is an organisation")
  void newcomer() {
    NewEndorsementForm form = new NewEndorsementForm(LANGUAGES, "me");
    form.setNewOrganisationKind(OrganisationKind.UNION);
    form.setNewKind(EndorserKind.PERSON);
    assertNull(form.newcomer().organisationKind());
    form.setNewKind(EndorserKind.ORGANISATION);
    assertEquals(OrganisationKind.UNION, form.newcomer().organisationKind());
  }

  @Test
  @DisplayName("no state is preset; the day and the owner are taken only for a promise")
  void beginning() {
    NewEndorsementForm form = new NewEndorsementForm(LANGUAGES, "me");
    form.setPromisedBy(LocalDate.of(2020, 12, 1));
    assertNull(form.toBeginning().state());
    form.setState(EndorsementState.RECEIVED);
    assertEquals(EndorsementState.RECEIVED, form.toBeginning().state());
    assertNull(form.toBeginning().promisedBy());
    form.setState(EndorsementState.PLEDGED);
    assertEquals(LocalDate.of(2020, 12, 1), form.toBeginning().promisedBy());
    assertEquals("me", form.toBeginning().owner());
    assertTrue(!form.isKnown(), "nobody was chosen");
  }

  @Test
  @DisplayName("the fields of a consent disappear only after a submit in which they are empty")
  void consent() {
    EndorsementView approved = withoutGrounds();
    CommandForm form = new CommandForm(approved, LANGUAGES, "me", LocalDate.of(2020, 12, 1));
    assertFalse(form.isConsentAsked());
    form.setBasis(PublicationBasis.CONSENT);
    form.settle();
    assertTrue(form.isConsentAsked());
    form.setBasis(PublicationBasis.PUBLIC_ACT);
    assertTrue(form.isConsentAsked(), "what is typed of it is still to come");
    form.settle();
    assertFalse(form.isConsentAsked(), "nothing came");
    form.setBasis(PublicationBasis.CONSENT);
    form.setBasis(PublicationBasis.PUBLIC_ACT);
    form.setConsentText("You may.");
    form.settle();
    assertTrue(form.isConsentAsked());
    assertEquals("You may.", form.parameters().consentText());
  }

  private static EndorsementView withoutGrounds() {
    return new EndorsementView(
        null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
        null, null, null, null, null, null, null, null, null, null, null, null, null, false, false,
        null, 0, null, null, false, false, false, null, null, 0);
  }
}
