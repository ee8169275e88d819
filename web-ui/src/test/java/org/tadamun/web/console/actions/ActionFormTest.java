package org.tadamun.web.console.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.Drafts;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.addressee.entity.AddresseeKind;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("The form of an action")
class ActionFormTest {

  private static final List<String> LANGUAGES = List.of("en", "ar");
  private static final Instant NOW = Instant.parse("2026-11-20T14:00:30Z");
  private static final AddresseeDetails IN_LONDON = in("GB", "London", "Europe/London");
  private static final AddresseeDetails IN_OTTAWA = in("CA", "Ottawa", "America/Toronto");

  private static AddresseeDetails in(String country, String city, String zone) {
    return new AddresseeDetails(
        AddresseeKind.EMBASSY,
        LocalizedText.of("en", "High Commission"),
        "PK",
        country,
        city,
        zone,
        null,
        null,
        null,
        null);
  }

  @Test
  @DisplayName("an unchanged form gives back every field as it was")
  void unchanged() {
    ActionDraft whole = Drafts.whole("an-embassy", "a-day");
    assertEquals(whole, new ActionForm(whole, LANGUAGES, NOW).toDraft());
  }

  @Test
  @DisplayName(
      "a changed country replaces the zone; an addressee in the same country keeps a stored zone")
  void changedCountryReplacesTheZone() {
    ActionForm form = new ActionForm(Drafts.protest(Drafts.FUTURE), LANGUAGES, NOW);
    form.setCountry("GB");
    form.completeZone();
    assertEquals("Europe/London", form.getTimeZone());
    ActionForm stays = new ActionForm(Drafts.protest(Drafts.FUTURE), LANGUAGES, NOW);
    stays.follow(in("CA", "Vancouver", "America/Vancouver"));
    assertEquals("America/Toronto", stays.toDraft().timeZone(), "in the country it was typed");
  }

  @Test
  @DisplayName("the opening is read on the clock of the place; a stored one is kept to the second")
  void readsTheOpeningOnTheClockOfThePlace() {
    ActionForm form = new ActionForm(Drafts.protest(Drafts.FUTURE), LANGUAGES, NOW);
    assertNull(form.toDraft().place().addressFrom());
    form.setAddressFrom(Drafts.FUTURE.minusHours(3));
    Instant nine = Instant.parse("2099-11-20T14:00:00Z");
    assertEquals(nine, form.toDraft().place().addressFrom());
    PlaceDraft place =
        new PlaceDraft(null, null, "Toronto", "CA", true, null, null, nine.plusSeconds(7), "Ask");
    ActionDraft draft = Drafts.at(place, Drafts.protest(Drafts.FUTURE));
    ActionForm known = new ActionForm(draft, LANGUAGES, NOW);
    assertEquals(Drafts.FUTURE.minusHours(3), known.getAddressFrom());
    assertEquals(place, known.toDraft().place(), "to the second");
    known.setTimeZone("America/Regina");
    assertEquals(nine.plusSeconds(3600), known.toDraft().place().addressFrom());
    known.setTimeZone("America/Toronto");
    known.setAddressFrom(LocalDateTime.of(2020, 3, 8, 2, 30));
    assertThrows(InvalidInput.class, known::toDraft, "no clock shows it");
  }

  @Test
  @DisplayName("a place that has opened is shown as not hidden; the tick hides it again")
  void opened() {
    PlaceDraft place =
        new PlaceDraft("A flat", null, "Toronto", "CA", true, null, null, NOW, "Ask");
    ActionDraft draft = Drafts.at(place, Drafts.protest(Drafts.FUTURE));
    assertTrue(new ActionForm(draft, LANGUAGES, NOW.minusSeconds(1)).isAddressHidden());
    ActionForm form = new ActionForm(draft, LANGUAGES, NOW);
    assertFalse(form.isAddressHidden());
    assertEquals(place, form.toDraft().place(), "as it is stored");
    form.setAddressHidden(true);
    assertTrue(form.toDraft().place().addressHidden());
    assertNull(form.toDraft().place().addressFrom());
    form.setAddressFrom(Drafts.FUTURE);
    assertEquals(
        Instant.parse("2099-11-20T17:00:00Z"), form.toDraft().place().addressFrom(), "until then");
    form.setAddressHidden(false);
    assertFalse(form.toDraft().place().addressHidden());
  }

  @Test
  @DisplayName("the tick hides a place that has opened even if its opening or zone is changed too")
  void openedAndTouched() {
    Instant nine = NOW.minusSeconds(30);
    PlaceDraft place =
        new PlaceDraft("A flat", null, "Toronto", "CA", true, null, null, nine, "Ask");
    ActionDraft draft = Drafts.at(place, Drafts.protest(Drafts.FUTURE));
    ActionForm earlier = new ActionForm(draft, LANGUAGES, NOW);
    earlier.setAddressHidden(true);
    earlier.setAddressFrom(earlier.getAddressFrom().minusMinutes(5));
    assertTrue(earlier.toDraft().place().addressHidden());
    assertNull(earlier.toDraft().place().addressFrom(), "a moment that has come would show it");
    ActionForm elsewhere = new ActionForm(draft, LANGUAGES, NOW);
    elsewhere.setAddressHidden(true);
    elsewhere.setTimeZone("America/New_York");
    assertNull(elsewhere.toDraft().place().addressFrom(), "the same moment by another name");
    elsewhere.setTimeZone("America/Regina");
    assertEquals(
        nine.plusSeconds(3600), elsewhere.toDraft().place().addressFrom(), "still to come");
    elsewhere.setAddressHidden(false);
    elsewhere.setTimeZone("America/New_York");
    assertFalse(elsewhere.toDraft().place().addressHidden());
    assertEquals(nine, elsewhere.toDraft().place().addressFrom());
  }

  @Test
  @DisplayName("line breaks of an address are stored as one character each")
  void lines() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.setAddress("8810 Jane Street\r\nFloor 2");
    assertEquals("8810 Jane Street\nFloor 2", form.toDraft().place().address());
  }

  @Test
  @DisplayName("country, town and zone are taken over from the chosen addressee")
  void follows() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.follow(IN_LONDON);
    assertEquals("GB", form.getCountry());
    assertEquals("London", form.getLocality());
    assertEquals("Europe/London", form.getTimeZone());
  }

  @Test
  @DisplayName("country, town and zone that were typed before an addressee was chosen are kept")
  void typed() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.setCountry("SE");
    form.setLocality("Lund");
    form.setTimeZone("Europe/Stockholm");
    form.follow(IN_LONDON);
    assertEquals("SE", form.getCountry());
    assertEquals("Lund", form.getLocality());
    assertEquals("Europe/Stockholm", form.getTimeZone());
  }

  @Test
  @DisplayName(
      "the zone is completed in a country with one zone, never guessed in a country with several")
  void zones() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.setCountry("CA");
    assertNull(form.toDraft().timeZone());
    form.setCountry("PK");
    assertEquals("Asia/Karachi", form.toDraft().timeZone());
    form.setCountry("SE");
    assertEquals("Europe/Stockholm", form.toDraft().timeZone(), "the other was only proposed");
    form.setTimeZone("Europe/Oslo");
    form.setCountry("PK");
    assertEquals("Europe/Oslo", form.toDraft().timeZone(), "this one was typed");
  }

  @Test
  @DisplayName("a country that typing passes on the way to another one leaves no zone behind")
  void passing() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    for (String passed : List.of("GA", "GM", "GE", "ES")) {
      form.setCountry(passed);
      form.completeZone();
    }
    assertNull(form.getTimeZone(), "Spain has two hours: no guess, and nothing of Gabon");
    form.setCountry("GB");
    form.completeZone();
    assertEquals("Europe/London", form.getTimeZone());
    form.setCountry(null);
    form.completeZone();
    assertNull(form.getTimeZone());
  }

  @Test
  @DisplayName("an addressee that typing passes leaves nothing behind; the last one gives the zone")
  void lastAddresseeGivesTheZone() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.follow(IN_LONDON);
    form.follow(in("CA", "Toronto", "America/Toronto"));
    ActionDraft draft = form.toDraft();
    assertEquals("CA", draft.place().country());
    assertEquals("Toronto", draft.place().locality());
    assertEquals("America/Toronto", draft.timeZone(), "though Canada has many");
  }

  @Test
  @DisplayName("nothing is taken over from an addressee outside the country that was typed")
  void elsewhere() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.setCountry("US");
    form.follow(IN_LONDON);
    assertEquals("US", form.getCountry());
    assertNull(form.getLocality());
    assertNull(form.getTimeZone(), "London's would be a wrong hour");
  }

  @Test
  @DisplayName(
      "a town other than the addressee's in a country with several zones needs a zone of its own")
  void anotherTown() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.setLocality("Vancouver");
    form.follow(IN_OTTAWA);
    assertEquals("CA", form.getCountry());
    assertEquals("Vancouver", form.getLocality());
    assertNull(form.toDraft().timeZone(), "Ottawa's would be three hours wrong");
    form.setTimeZone("America/Vancouver");
    form.follow(in("CA", "Toronto", "America/Toronto"));
    assertEquals("America/Vancouver", form.toDraft().timeZone(), "this one was typed");
  }

  @Test
  @DisplayName(
      "typing another town than the addressee's clears the zone; a zone entered after that is kept")
  void overtyped() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.follow(IN_OTTAWA);
    form.setLocality(" ottawa");
    assertEquals("America/Toronto", form.toDraft().timeZone(), "the same town");
    form.setLocality("Kingston");
    assertNull(form.toDraft().timeZone());
    form.setTimeZone("America/Toronto");
    assertEquals("America/Toronto", form.toDraft().timeZone(), "now it was said");
    ActionForm somewhere = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    somewhere.follow(in("CA", null, "America/Toronto"));
    assertEquals("America/Toronto", somewhere.toDraft().timeZone());
    somewhere.setLocality("Vancouver");
    assertNull(somewhere.toDraft().timeZone(), "of an addressee whose town nobody knows");
  }

  @Test
  @DisplayName(
      "choosing an addressee outside the typed town clears the zone of the previous addressee")
  void nextAddressee() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.follow(IN_OTTAWA);
    form.setLocality("Vancouver");
    form.follow(in("CA", "Montreal", "America/Toronto"));
    assertEquals("Vancouver", form.getLocality());
    assertNull(form.toDraft().timeZone());
    form.setLocality(null);
    form.follow(in("CA", "Vancouver", "America/Vancouver"));
    assertEquals("America/Vancouver", form.toDraft().timeZone());
  }

  @Test
  @DisplayName("the zone of a country with one zone is kept for every town")
  void oneZone() {
    ActionForm form = new ActionForm(ActionDraft.NOTHING, LANGUAGES, NOW);
    form.setLocality("Leeds");
    form.follow(IN_LONDON);
    assertEquals("Europe/London", form.toDraft().timeZone());
    form.setLocality("York");
    assertEquals("Europe/London", form.toDraft().timeZone());
  }
}
