package org.tadamun.actions.action.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.actions.action.boundary.ActionDraft;
import org.tadamun.actions.action.boundary.PlaceDraft;
import org.tadamun.actions.action.entity.ActionKind;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

class ActionDraftReaderTest {

  private static final LocalizedText TITLE = LocalizedText.of("en", "Protest");
  private static final PlaceDraft TORONTO = place("CA", "Toronto");
  private static final LocalDateTime NOON = LocalDateTime.of(2026, 12, 1, 12, 0);

  @Test
  @DisplayName("a complete draft has no errors")
  void complete() {
    assertEquals(List.of(), fields(draft(ActionKind.PROTEST, TITLE, TORONTO, NOON, null, "UTC")));
  }

  @Test
  @DisplayName("all missing fields are reported at once")
  void missing() {
    assertEquals(
        List.of("kind", "title", "localStart", "timeZone"),
        fields(draft(null, null, null, null, null, " ")));
    assertEquals(
        List.of("place.country", "place.locality"),
        fields(draft(ActionKind.VIGIL, TITLE, null, NOON, null, "UTC")));
  }

  @Test
  @DisplayName("an online action needs no place")
  void online() {
    assertEquals(List.of(), fields(draft(ActionKind.ONLINE, TITLE, null, NOON, null, "UTC")));
  }

  @ParameterizedTest
  @CsvSource({
    "GBR, Toronto, , place.country",
    "ca, Toronto, , place.country",
    "CA, <b>Toronto</b>, , place.locality",
    "CA, =1+1, , place.locality",
    "CA, @town, , place.locality",
    "CA, Toronto, -venue, place.venue",
    "CA, Toronto, a<b, place.venue"
  })
  @DisplayName("a place with markup, a formula or an unknown country is refused at its field")
  void badPlaces(String country, String locality, String venue, String field) {
    PlaceDraft place =
        new PlaceDraft(venue, null, locality, country, false, null, null, null, null);
    assertEquals(List.of(field), fields(draft(ActionKind.VIGIL, TITLE, place, NOON, null, "UTC")));
  }

  @Test
  @DisplayName("control characters are refused, except line ends in an address")
  void controlCharacters() {
    PlaceDraft place =
        new PlaceDraft(
            "a\u0007b", "Street 1\nFloor 2", "Tor\nonto", "CA", false, null, null, null, null);
    assertEquals(
        List.of("place.locality", "place.venue"),
        fields(draft(ActionKind.VIGIL, TITLE, place, NOON, null, "UTC")));
  }

  @Test
  @DisplayName("a text that is too long is refused at its language")
  void tooLong() {
    LocalizedText title = TITLE.with("ar", "ا".repeat(151));
    assertEquals(
        List.of("title.ar"), fields(draft(ActionKind.PROTEST, title, TORONTO, NOON, null, "UTC")));
  }

  @Test
  @DisplayName("an unknown language or an eleventh one is refused")
  void languages() {
    assertEquals(
        List.of("title.q9"),
        fields(draft(ActionKind.PROTEST, TITLE.with("q9", "x"), TORONTO, NOON, null, "UTC")));
    LocalizedText many =
        IntStream.range(0, 11)
            .boxed()
            .reduce(TITLE, (text, i) -> text.with("en-x-a" + i, "t"), (a, b) -> a);
    assertEquals(
        List.of("title"), fields(draft(ActionKind.PROTEST, many, TORONTO, NOON, null, "UTC")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "+05:00", "GMT+5", "EST5EDT", "../etc", "Z"})
  @DisplayName("a zone that is no region of IANA is refused")
  void zones(String zone) {
    assertEquals(
        List.of("timeZone"), fields(draft(ActionKind.PROTEST, TITLE, TORONTO, NOON, null, zone)));
  }

  @Test
  @DisplayName("R4: a time that the clocks skip is refused, for start and end")
  void clockGap() {
    LocalDateTime skipped = LocalDateTime.of(2026, 3, 29, 2, 30);
    ActionDraft draft =
        draft(ActionKind.PROTEST, TITLE, TORONTO, skipped, skipped, "Europe/Berlin");
    assertEquals(List.of("localStart", "localEnd"), fields(draft));
    assertEquals("kernel.error.clock-gap", mistakes(draft).getFirst().messageKey());
  }

  @Test
  @DisplayName("the end must be at least a minute after the start")
  void order() {
    assertEquals(
        List.of("localEnd"), fields(draft(ActionKind.PROTEST, TITLE, TORONTO, NOON, NOON, "UTC")));
    assertEquals(
        List.of(),
        fields(draft(ActionKind.PROTEST, TITLE, TORONTO, NOON, NOON.plusMinutes(1), "UTC")));
    assertEquals(
        List.of("localEnd"),
        fields(draft(ActionKind.PROTEST, TITLE, TORONTO, NOON, NOON.plusSeconds(59), "UTC")),
        "minutes are kept");
  }

  @Test
  @DisplayName(
      "a year outside the limits is refused, without an error about the order of the times")
  void years() {
    assertEquals(
        List.of("localStart"),
        fields(draft(ActionKind.PROTEST, TITLE, TORONTO, NOON.withYear(999_999), null, "UTC")));
    assertEquals(
        List.of("localStart"),
        fields(draft(ActionKind.PROTEST, TITLE, TORONTO, NOON.withYear(1999), null, "UTC")));
    assertEquals(
        List.of("localStart"),
        fields(draft(ActionKind.PROTEST, TITLE, TORONTO, NOON.withYear(20_260), NOON, "UTC")),
        "nothing is said of an order of times of which one is wrong");
    for (int year : new int[] {Schedule.FIRST_YEAR, Schedule.LAST_YEAR}) {
      assertEquals(
          List.of(),
          fields(draft(ActionKind.PROTEST, TITLE, TORONTO, NOON.withYear(year), null, "UTC")));
    }
    LocalDateTime after = NOON.withYear(Schedule.LAST_YEAR + 1);
    assertEquals(
        List.of("localStart"),
        fields(draft(ActionKind.PROTEST, TITLE, TORONTO, after, null, "UTC")));
  }

  @Test
  @DisplayName("a point needs two coordinates, both within the globe")
  void points() {
    assertEquals(List.of("place.longitude"), fields(at("43.65", null)));
    assertEquals(List.of("place.latitude"), fields(at(null, "79.38")));
    assertEquals(List.of("place.latitude"), fields(at("90.1", "0")));
    assertEquals(List.of("place.longitude"), fields(at("0", "-1e999999999")));
    assertEquals(List.of(), fields(at("-90", "180")));
  }

  @Test
  @DisplayName("a point is rounded to about a metre")
  void rounded() {
    ActionDraft draft = at("43.6532251", "-79.383186");
    assertEquals(new BigDecimal("43.65323"), draft.place().toPlace(null).latitude());
    assertEquals(new BigDecimal("-79.38319"), draft.place().toPlace(null).longitude());
  }

  @Test
  @DisplayName("blank fields are absent")
  void blanks() {
    PlaceDraft place = new PlaceDraft(" ", "", " Oslo ", "NO", false, null, null, null, null);
    assertEquals("Oslo", place.locality());
    assertEquals(null, place.venue());
    assertFalse(place.nowhere());
    assertTrue(new PlaceDraft("", " ", null, "", true, null, null, null, null).nowhere());
    assertEquals("https://example.org", linked(" \u2068https://example.org\u2069").link());
    assertEquals(null, linked("\u200E").link());
  }

  private static ActionDraft linked(String link) {
    return new ActionDraft(null, null, null, null, null, link, null, null, null, null, null);
  }

  private static ActionDraft at(String latitude, String longitude) {
    PlaceDraft place =
        new PlaceDraft(
            null, null, "Toronto", "CA", false, number(latitude), number(longitude), null, null);
    return draft(ActionKind.PROTEST, TITLE, place, NOON, null, "UTC");
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }

  private static PlaceDraft place(String country, String locality) {
    return new PlaceDraft(null, null, locality, country, false, null, null, null, null);
  }

  private static ActionDraft draft(
      ActionKind kind,
      LocalizedText title,
      PlaceDraft place,
      LocalDateTime start,
      LocalDateTime end,
      String zone) {
    return new ActionDraft(kind, title, null, null, place, null, start, end, zone, null, null);
  }

  private static List<String> fields(ActionDraft draft) {
    return mistakes(draft).stream().map(FieldError::field).toList();
  }

  private static List<FieldError> mistakes(ActionDraft draft) {
    return ActionDraftReader.check(draft, new Countries(), new Violations()).errors();
  }
}
