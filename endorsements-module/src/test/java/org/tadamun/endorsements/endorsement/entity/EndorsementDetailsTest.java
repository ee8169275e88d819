package org.tadamun.endorsements.endorsement.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.endorsements.endorser.entity.Endorser;
import org.tadamun.endorsements.endorser.entity.EndorserKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Check of an endorsement's details")
class EndorsementDetailsTest {

  private static final LocalizedText NAME = LocalizedText.of("en", "Zoë Doe");
  private static final LocalizedText ROLE = LocalizedText.of("en", "Member of Parliament");
  private static final LocalizedText UNION = LocalizedText.of("en", "Union of Weavers");
  private static final List<Quote> TWO_QUOTES =
      List.of(new Quote("en", "Let him go.", null), new Quote("fr", "Libérez-le.", "en"));

  @Test
  @DisplayName("capacity and kind are required")
  void required() {
    assertEquals(
        List.of("capacity", "kind"), mistakes(null, null, new DisplayedAs(NAME, null, null)));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a capacity needs the role or organisation that it names")
  void capacities(Capacity capacity) {
    List<String> expected =
        switch (capacity) {
          case PERSONAL -> List.of();
          case AS_OFFICE_HOLDER -> List.of("displayRole");
          case FOR_ORGANISATION, AFFILIATED_ONLY -> List.of("displayOrganisation");
        };
    DisplayedAs bare = new DisplayedAs(NAME, LocalizedText.EMPTY, null);
    assertNull(bare.role());
    assertEquals(expected, mistakes(capacity, EndorsementKind.LETTER, bare));
    assertEquals(
        List.of(), mistakes(capacity, EndorsementKind.LETTER, new DisplayedAs(NAME, ROLE, UNION)));
  }

  @Test
  @DisplayName("an organisation that speaks for itself needs no second name")
  void organisation() {
    EndorsementDetails details =
        EndorsementSamples.details(Capacity.FOR_ORGANISATION, EndorsementKind.LETTER);
    assertEquals(List.of(), details.judge(EndorserKind.ORGANISATION, new Violations()).errors());
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSONAL", "AFFILIATED_ONLY"})
  @DisplayName("an organisation may not endorse in a personal capacity")
  void organisationInPerson(Capacity capacity) {
    EndorsementDetails details = EndorsementSamples.details(capacity, EndorsementKind.LETTER);
    assertEquals(
        List.of("capacity"),
        details.judge(EndorserKind.ORGANISATION, new Violations()).errors().stream()
            .map(FieldError::field)
            .toList());
  }

  @ParameterizedTest
  @EnumSource(names = {"PERSONAL", "FOR_ORGANISATION"})
  @DisplayName("without an endorser the capacity is not checked")
  void ofNobody(Capacity capacity) {
    EndorsementDetails details = EndorsementSamples.details(capacity, EndorsementKind.LETTER);
    assertEquals(List.of(), details.judge(null, new Violations()).errors());
  }

  @Test
  @DisplayName("names, roles and organisations are checked for markup, length and language")
  void texts() {
    DisplayedAs hostile =
        new DisplayedAs(
            NAME.with("ar", "<b>"),
            LocalizedText.of("en", "x".repeat(151)),
            LocalizedText.of("tlh-x-y_z", "Union"));
    assertEquals(
        List.of("displayName.ar", "displayRole.en", "displayOrganisation.tlh-x-y_z"),
        mistakes(Capacity.PERSONAL, EndorsementKind.LETTER, hostile));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "2020-11-20, 2020-11-20, false",
        "2020-11-20, 2020-11-19, false",
        "2020-11-20, 2020-11-18, true",
        "2020-11-20, 1920-11-20, true",
        "20244-11-20, 2020-11-20, false",
        ", 2020-11-20, false",
        "2020-11-20, , false"
      })
  @DisplayName("the day of receipt may be at most a day before the day of sending")
  void order(String sent, String received, boolean wrong) {
    Violations found = new Violations();
    EndorsementDetails.judgeOrder(day(sent), day(received), found);
    assertEquals(
        wrong ? List.of("receivedOn") : List.of(),
        found.errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("the language of an endorsement is stored in its usual spelling")
  void spelling() {
    assertEquals("fr-CA", on(null, null).language());
  }

  @Test
  @DisplayName("languages of quotes are stored in their usual spelling; a second one is refused")
  void quoteSpelling() {
    assertEquals(new Quote("en-US", "Let him go.", "fr"), new Quote("EN-us", "Let him go.", "FR"));
    assertEquals(
        List.of("quotes[1].translatedFrom", "quotes"),
        quoteMistakes(new Quote("fr", "Libérez-le.", null), new Quote("FR", "Laissez-le.", "fr")));
  }

  @Test
  @DisplayName("two details have the same days only if both days are equal")
  void sameDays() {
    LocalDate day = LocalDate.of(2020, 11, 20);
    EndorsementDetails kept = on(day, day.minusDays(2));
    assertTrue(kept.hasDaysOf(on(day, day.minusDays(2))));
    assertFalse(kept.hasDaysOf(on(day.minusDays(1), day.minusDays(2))));
    assertFalse(kept.hasDaysOf(on(day, null)));
  }

  private static EndorsementDetails on(LocalDate sent, LocalDate received) {
    DisplayedAs name = new DisplayedAs(NAME, null, null);
    return new EndorsementDetails(
        Capacity.PERSONAL,
        EndorsementKind.LETTER,
        "CA",
        name,
        "FR-ca",
        null,
        null,
        sent,
        received,
        List.of(),
        null);
  }

  private static LocalDate day(String text) {
    return text == null ? null : LocalDate.parse(text.length() > 10 ? "+" + text : text);
  }

  @Test
  @DisplayName("a quote needs a language and plain words, and may not be translated from itself")
  void quotes() {
    assertEquals(
        List.of(
            "quotes[0].language",
            "quotes[0].text",
            "quotes[1].text",
            "quotes[2].translatedFrom",
            "quotes[3].language",
            "quotes"),
        quoteMistakes(
            new Quote(null, " ", null),
            new Quote("en", "<script>", null),
            new Quote("ar", "أطلقوا سراحه", "ar"),
            new Quote("klingon", "Qapla", null),
            new Quote("en", "again", null)));
  }

  @Test
  @DisplayName("a quote may have a thousand characters, and there may be ten of them")
  void limits() {
    assertEquals(List.of(), quoteMistakes(new Quote("en", "é".repeat(1000), null)));
    assertEquals(List.of("quotes[0].text"), quoteMistakes(new Quote("en", "é".repeat(1001), null)));
    assertEquals(
        List.of(),
        quoteMistakes(
            Stream.of("en", "ar", "ur", "fr", "es", "de", "sv", "fi", "it", "pt")
                .map(language -> new Quote(language, "Release him", null))
                .toArray(Quote[]::new)));
    assertEquals(
        List.of("quotes"),
        quoteMistakes(Collections.nCopies(11, EndorsementSamples.QUOTE).toArray(Quote[]::new)));
  }

  @Test
  @DisplayName("R7: an endorsement keeps its displayed name if the endorser is edited")
  void frozen() {
    Endorser union = EndorsementSamples.union();
    Endorsement endorsement =
        new Endorsement(
            7,
            union,
            EndorsementSamples.details(Capacity.FOR_ORGANISATION, EndorsementKind.LETTER),
            false,
            EndorsementSamples.ANNA);
    union.describe(EndorsementSamples.person().details(), EndorsementSamples.NOW);
    assertEquals("Union of Weavers", endorsement.displayedAs().name().in("en"));
    assertEquals("CA", endorsement.country());
  }

  @Test
  @DisplayName("an edit changes the country of the endorsement, not that of its endorser")
  void country() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.APPROVED);
    EndorsementDetails old = endorsement.details();
    EndorsementDetails wanted = changed(old, "FR", null, null, old.quotes());
    assertEquals("CA", endorsement.country());
    endorsement.describe(wanted, EndorsementSamples.ANNA);
    assertEquals("FR", endorsement.country());
    assertEquals(EndorsementState.VERIFIED, endorsement.state());
    assertEquals("CA", endorsement.endorser().country());
  }

  @Test
  @DisplayName("an edit replaces the quotes")
  void editedQuotes() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.RECEIVED);
    EndorsementDetails old = endorsement.details();
    for (List<Quote> wanted : List.of(TWO_QUOTES, TWO_QUOTES, List.<Quote>of(), old.quotes())) {
      endorsement.describe(changed(old, "CA", null, null, wanted), EndorsementSamples.ANNA);
      assertEquals(wanted, endorsement.details().quotes());
    }
  }

  @Test
  @DisplayName("the addressee's name is kept until another addressee is chosen")
  void addressed() {
    Endorsement endorsement = EndorsementSamples.in(EndorsementState.RECEIVED);
    EndorsementDetails old = endorsement.details();
    LocalizedText renamed = LocalizedText.of("en", "Embassy in London");
    endorsement.describe(changed(old, "CA", 9L, UNION, List.of()), EndorsementSamples.ANNA);
    assertEquals(UNION, endorsement.details().addresseeName());
    EndorsementDetails same = changed(old, "CA", 9L, renamed, List.of());
    assertEquals(UNION, same.after(endorsement.details()).addresseeName());
    endorsement.describe(same, EndorsementSamples.ANNA);
    assertEquals(UNION, endorsement.details().addresseeName());
    endorsement.describe(changed(old, "CA", 8L, renamed, List.of()), EndorsementSamples.ANNA);
    assertEquals(renamed, endorsement.details().addresseeName());
    assertEquals(8L, endorsement.details().addresseeId());
  }

  private static EndorsementDetails changed(
      EndorsementDetails old,
      String country,
      Long addressee,
      LocalizedText addresseeName,
      List<Quote> quotes) {
    return new EndorsementDetails(
        old.capacity(),
        old.kind(),
        country,
        old.displayedAs(),
        old.language(),
        addressee,
        addresseeName,
        old.sentOn(),
        old.receivedOn(),
        quotes,
        old.embargoUntil());
  }

  private static List<String> mistakes(
      Capacity capacity, EndorsementKind kind, DisplayedAs displayed) {
    return new EndorsementDetails(
            capacity, kind, "CA", displayed, null, null, null, null, null, List.of(), null)
        .judge(EndorserKind.PERSON, new Violations()).errors().stream()
            .map(FieldError::field)
            .toList();
  }

  private static List<String> quoteMistakes(Quote... quotes) {
    return new EndorsementDetails(
            Capacity.PERSONAL,
            EndorsementKind.QUOTE,
            "CA",
            new DisplayedAs(NAME, null, null),
            "en",
            null,
            null,
            null,
            null,
            List.of(quotes),
            null)
        .judge(EndorserKind.PERSON, new Violations()).errors().stream()
            .map(FieldError::field)
            .toList();
  }
}
