package org.tadamun.endorsements.endorser.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.organisation.entity.OrganisationKind;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Endorser")
class EndorserTest {

  private static final Instant NOW = Instant.parse("2020-11-20T12:00:00Z");

  @Test
  @DisplayName("an endorser is sorted by name if no sort name is given")
  void sortName() {
    assertEquals("Tobias Pflüger", endorser(details(null)).sortName());
    assertEquals("Tobias Pflüger", endorser(details("  ")).sortName());
    assertEquals("Pflüger, Tobias", endorser(details(" Pflüger, Tobias ")).sortName());
  }

  @Test
  @DisplayName("a corrected name replaces a sort name that equalled the name, but no other")
  void corrected() {
    EndorserDetails old = endorser(details(null)).details();
    LocalizedText right = LocalizedText.of("de", "Tobias Pflug");
    EndorserDetails sentBack =
        new EndorserDetails(EndorserKind.PERSON, right, old.sortName(), "DE", null, null);
    assertEquals("Tobias Pflug", sentBack.after(old).sortName());
    EndorserDetails said = endorser(details("Pflüger, Tobias")).details();
    EndorserDetails kept =
        new EndorserDetails(EndorserKind.PERSON, right, said.sortName(), "DE", null, null);
    assertEquals("Pflüger, Tobias", kept.after(said).sortName());
    assertEquals(old, old.after(old));
  }

  @Test
  @DisplayName("the search text has each folded name on its own line")
  void searchable() {
    LocalizedText names = LocalizedText.of("de", "Tobias  PFLÜGER").with("ar", "مُحَمَّد");
    assertEquals(
        "tobias pfluger\nمحمد\npfluger, tobias", Endorser.searchable(names, "Pflüger, Tobias"));
    assertEquals("", Endorser.searchable(LocalizedText.EMPTY, ""), "as of one who was forgotten");
  }

  @Test
  @DisplayName("the sort key ignores case, accents and special letters, and is limited in length")
  void sorted() {
    assertEquals(
        List.of("de la cruz", "dekker", "lukasz", "ozdemir", "zetkin"),
        Stream.of("Zetkin", "Özdemir", "de la Cruz", "Łukasz", "Dekker")
            .map(Endorser::sortKey)
            .sorted()
            .toList());
    assertTrue(Endorser.sortKey("\uFDFA".repeat(200)).length() <= 2 * Endorser.NAME_MAX);
  }

  @Test
  @DisplayName(
      "names of the maximum length in ten languages are accepted, and the search text has all")
  void longNames() {
    String longest = "😀".repeat(Endorser.NAME_MAX / 2);
    LocalizedText name = inTenLanguages(longest);
    EndorserDetails details =
        new EndorserDetails(EndorserKind.PERSON, name, null, "DE", null, null);
    assertTrue(details.check().isEmpty());
    Endorser endorser = endorser(details);
    assertEquals(name, endorser.details().name());
    assertEquals(
        Collections.nCopies(11, longest),
        Endorser.searchable(name, endorser.sortName()).lines().toList());
  }

  @Test
  @DisplayName("a search text that folding makes too long is cut to its column")
  void longSearchText() {
    LocalizedText name = inTenLanguages("\uFDFA".repeat(Endorser.NAME_MAX));
    int length = Endorser.searchable(name).length();
    assertTrue(length <= Endorser.SEARCH_MAX, "length " + length);
    assertTrue(length > Endorser.SEARCH_MAX - 10, "length " + length);
  }

  private static LocalizedText inTenLanguages(String words) {
    LocalizedText text = LocalizedText.EMPTY;
    for (String language : List.of("en", "ar", "ur", "fr", "es", "de", "it", "sv", "nl", "pt")) {
      text = text.with(language, words);
    }
    return text;
  }

  @Test
  @DisplayName("kind, name and country are required; a person has no kind of organisation")
  void required() {
    EndorserDetails nothing = new EndorserDetails(null, null, null, null, null, null);
    assertEquals(List.of("kind", "name", "country"), fields(nothing));
    EndorserDetails odd =
        new EndorserDetails(
            EndorserKind.PERSON,
            LocalizedText.of("en", "A"),
            "=A1",
            "DE",
            OrganisationKind.UNION,
            "ftp://x");
    assertEquals(List.of("sortName", "website", "organisationKind"), fields(odd));
  }

  @Test
  @DisplayName("invisible marks around a website are removed, those within are refused")
  void website() {
    assertEquals("https://weavers.example", at("\u2068https://weavers.example\u2069").website());
    assertNull(at(" \u200F").website());
    assertEquals(List.of("website"), fields(at("https://wea\u200Bvers.example")));
  }

  private static EndorserDetails at(String website) {
    LocalizedText name = LocalizedText.of("en", "Weavers");
    return new EndorserDetails(
        EndorserKind.ORGANISATION, name, null, "DE", OrganisationKind.UNION, website);
  }

  private static List<String> fields(EndorserDetails details) {
    return details.check().errors().stream().map(FieldError::field).toList();
  }

  private static EndorserDetails details(String sortName) {
    return new EndorserDetails(
        EndorserKind.PERSON,
        LocalizedText.of("de", "Tobias Pflüger").with("en", "Tobias Pflueger"),
        sortName,
        "DE",
        null,
        null);
  }

  private static Endorser endorser(EndorserDetails details) {
    return new Endorser(details, NOW);
  }
}
