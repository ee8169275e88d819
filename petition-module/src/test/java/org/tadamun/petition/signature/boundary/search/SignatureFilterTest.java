package org.tadamun.petition.signature.boundary.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.tally.entity.SignatureSource;

class SignatureFilterTest {

  private static InvalidInput refuses(String field, Runnable deed) {
    InvalidInput refusal = assertThrows(InvalidInput.class, deed::run);
    assertEquals(field, refusal.errors().getFirst().field());
    return refusal;
  }

  private static SignatureFilter parse(String state, String country, String from, String to) {
    return SignatureFilter.parse(state, country, null, from, to, null);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = " ")
  @DisplayName("Without parameters the filter finds all signatures")
  void all(String nothing) {
    assertEquals(
        SignatureFilter.ALL,
        SignatureFilter.parse(nothing, nothing, null, nothing, nothing, nothing));
  }

  @Test
  @DisplayName("State, country and time of signing are read together")
  void parse() {
    TimeSpan day =
        new TimeSpan(Instant.parse("2020-11-20T00:00:00Z"), Instant.parse("2020-11-21T00:00:00Z"));
    assertEquals(
        new SignatureFilter(SignatureState.CONFIRMED, "PK", null).signedIn(day),
        parse(" CONFIRMED ", " pk ", "2020-11-20T00:00:00Z", "2020-11-21T00:00:00Z"));
  }

  @Test
  @DisplayName("A day is read as its midnight UTC")
  void days() {
    assertEquals(
        parse(null, null, "2020-11-20T00:00:00Z", "2020-11-21T00:00:00Z"),
        parse(null, null, "2020-11-20", "2020-11-21"));
  }

  @Test
  @DisplayName("R5: the filter of a figure finds the confirmed signatures of its version")
  void confirmed() {
    Instant since = Instant.parse("2020-11-20T00:00:00Z");
    SignatureFilter filter = SignatureFilter.confirmed(2, since);
    assertEquals(SignatureState.CONFIRMED, filter.state());
    assertEquals(2, filter.version());
    assertEquals(since, filter.confirmed().from());
    assertNull(filter.signed().from());
    assertNull(filter.country());
  }

  @Test
  @DisplayName("R5: today begins at midnight of the zone and ends five minutes from now")
  void today() {
    Instant now = Instant.parse("2020-11-20T02:00:00Z");
    SignatureFilter today =
        SignatureFilter.ALL.ofDomain("Ab3-_xyz0123").confirmedToday(ZoneId.of("Asia/Tokyo"), now);
    assertEquals(Instant.parse("2020-11-19T15:00:00Z"), today.confirmed().from());
    assertEquals(Instant.parse("2020-11-20T02:05:00Z"), today.confirmed().to());
    assertEquals("Ab3-_xyz0123", today.domain());
    assertEquals(today.confirmed(), today.byAlarm().ofEveryVersion().confirmed());
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Each state is found by its name")
  void states(SignatureState state) {
    assertEquals(state, parse(state.name(), null, null, null).state());
  }

  @Test
  @DisplayName("A country is written in upper case")
  void countryLetters() {
    assertEquals("IT", parse(null, "it", null, null).country());
  }

  @ParameterizedTest
  @ValueSource(strings = {"P", "PAK", "p\u0000", "12", "<b", "ß", "ﬁ"})
  @DisplayName("A text that is no country code is refused at its field")
  void noCountry(String text) {
    refuses("country", () -> parse(null, text, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Ab3-_xyz012", "Ab3-_xyz01234", "Ab3-_xyz012\n", "Ab3-_xyz012%"})
  @DisplayName("A text that is no beginning of a domain's fingerprint is refused at its field")
  void noDomain(String text) {
    assertEquals("Ab3-_xyz0123", SignatureFilter.ALL.ofDomain("Ab3-_xyz0123").domain());
    assertNull(SignatureFilter.ALL.ofDomain(null).domain());
    refuses("domain", () -> SignatureFilter.ALL.ofDomain(text));
    refuses("domain", () -> SignatureFilter.ALL.ofDomain(text.repeat(100) + "x"));
  }

  @Test
  @DisplayName(
      "A source can be asked for among held signatures only, and stays with other conditions")
  void ofSource() {
    SignatureFilter paper = SignatureFilter.ALL.ofSource(" PAPER ").in("PK").ofImport("an-import");
    assertEquals(SignatureSource.PAPER, paper.traits().source());
    assertTrue(paper.isForModerators());
    paper.traits().requireQueue(SignatureState.HELD);
    refuses("state", () -> paper.traits().requireQueue(SignatureState.CONFIRMED));
    refuses("state", () -> paper.traits().requireQueue(null));
    assertEquals(TraitFilter.NONE, paper.ofSource("").traits());
    TraitFilter docks = new TraitFilter("Dockers", null, true);
    assertEquals(
        new TraitFilter("Dockers", null, true, SignatureSource.ONLINE),
        SignatureFilter.ALL.with(docks).ofSource("ONLINE").traits());
    refuses("source", () -> SignatureFilter.ALL.ofSource("paper"));
  }

  @Test
  @DisplayName("R24: an import stays with other conditions, and is for moderators")
  void ofImport() {
    SignatureFilter imported = SignatureFilter.ALL.ofImport(" -Hk3v0XbQf6mY2rT8wLzAq ");
    assertEquals("-Hk3v0XbQf6mY2rT8wLzAq", imported.imported().importId());
    assertTrue(imported.isForModerators());
    assertFalse(SignatureFilter.ALL.isForModerators());
    Instant now = Instant.parse("2020-11-20T02:00:00Z");
    SignatureFilter more =
        imported
            .ofDomain("Ab3-_xyz0123")
            .byAlarm()
            .with(TraitFilter.NONE)
            .ofVersion(2)
            .in("PK")
            .datedUntil(now)
            .confirmedToday(ZoneId.of("Asia/Tokyo"), now);
    assertEquals(imported.imported(), more.imported());
    assertTrue(more.isBounded());
    assertNull(more.ofImport("").imported());
    assertNull(more.ofImport(null).imported());
    assertNull(more.ofImport(" ").imported());
  }

  @ParameterizedTest
  @ValueSource(strings = {"<b>", "an import", "-Hk3v0XbQf6mY2rT8wLzAqq", "a%", "a\n'"})
  @DisplayName("A text that cannot be the id of an import is refused at its field")
  void noImport(String text) {
    refuses("importId", () -> SignatureFilter.ALL.ofImport(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"confirmed", "ALL", "CONFIRMEDX", "CONFIRMED,HELD"})
  @DisplayName("An unknown state is refused at its field")
  void noState(String text) {
    InvalidInput refusal = refuses("state", () -> parse(text, null, null, null));
    assertEquals("kernel.error.choice-of", refusal.errors().getFirst().messageKey());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2020-11-31",
        "yesterday",
        "2020-02-30T00:00:00Z",
        "+1000000000-12-31T23:59:59Z",
        "-1000000000-01-01T00:00:00Z"
      })
  @DisplayName("A text that is no moment is refused at its field")
  void noMoment(String text) {
    refuses("from", () -> parse(null, null, text, null));
    refuses("to", () -> parse(null, null, null, text));
    refuses("confirmedFrom", () -> SignatureFilter.parse(null, null, null, null, null, text));
  }
}
