package org.tadamun.endorsements.parliament.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.endorsements.proof.entity.Source;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.text.entity.LocalizedText;

@DisplayName("Details of a parliamentary act")
class ActDetailsTest {

  private static ActDetails act(ActKind kind, String country, String title, String no, String day) {
    return new ActDetails(
        kind,
        new Chamber(LocalizedText.of("en", "House " + day), country),
        LocalizedText.of("en", title).with("fr", "Titre " + day),
        no,
        day == null ? null : LocalDate.parse(day),
        null,
        null);
  }

  private static ActDetails motion(String title, String number, String day) {
    return act(ActKind.MOTION, "GB", title, number, day);
  }

  @ParameterizedTest(name = "{0}, {1}, {2} and {3}, {4}, {5}: the same {6}")
  @CsvSource({
    "Free him, EDM 1149, 2020-11-18, Release him, edm1149, 2020-11-18, true",
    "Free him, EDM 1149, 2020-11-18, Release him, EDM 1149, , true",
    "Free him, EDM 1149, , Release him, EDM 1149, , true",
    "Free him, EDM 1149, 2020-11-18, Free him, EDM 1149, 2021-11-18, false",
    "Free him, EDM 1149, 2020-11-18, Free him, EDM 1150, 2020-11-18, false",
    "Free him, EDM 1149, 2020-11-18, Free him, , 2020-11-18, false",
    "Free him, 11/49, , Free him, 1149, , false",
    "Free him, , 2020-11-18, FREE  him, , 2020-11-18, true",
    "Free him, , , free him, , , true",
    "Free him, , 2020-11-18, Free him, , , false",
    "Free him, , 2020-11-18, Free her, , 2020-11-18, false"
  })
  @DisplayName(
      "R10: acts are the same by number if their days agree, or without numbers by title and day")
  void same(
      String title, String no, String day, String title2, String no2, String day2, boolean same) {
    ActDetails one = motion(title, no, day);
    ActDetails other = motion(title2, no2, day2);
    assertEquals(same, one.isSameAs(other));
    assertEquals(same, other.isSameAs(one));
  }

  @Test
  @DisplayName("R10: acts of different kind or country are never the same")
  void kindAndCountry() {
    ActDetails one = motion("Free him", "1149", null);
    assertTrue(one.isSameAs(one));
    assertFalse(one.isSameAs(act(ActKind.MOTION, "CA", "Free him", "1149", null)));
    assertFalse(one.isSameAs(act(ActKind.WRITTEN_QUESTION, "GB", "Free him", "1149", null)));
  }

  @Test
  @DisplayName("a blank number or a source without content is absent")
  void blank() {
    ActDetails typed = sourced("Free him", " \t", new Source(null, " "));
    assertNull(typed.identifier());
    assertNull(typed.source());
    assertEquals(typed, sourced("Free him", null, null));
    assertEquals("EDM 1149", sourced("Free him", " EDM 1149 ", null).identifier());
  }

  @Test
  @DisplayName("missing values are reported, those of the house at its fields")
  void nothing() {
    assertEquals(
        List.of("kind", "chamber.name", "chamber.country", "title"),
        ActDetails.NOTHING.check().errors().stream().map(FieldError::field).toList());
  }

  @Test
  @DisplayName("the audit trail records that title and source changed, but not their words")
  void personal() {
    Source report =
        new Source(LocalizedText.of("en", "Zoë Doe at home"), "https://example.org/zoe");
    Source other = new Source(LocalizedText.of("en", "A report"), "https://example.org/report");
    assertEquals(
        "title=… (en); identifier=1149; source.title=… (en); source.url=…",
        told(sourced("Zoë Doe", "1149", report), sourced("A nurse", "1150", other)));
    ActDetails without = sourced("Zoë Doe", "1149", null);
    assertEquals("source=…", told(sourced("Zoë Doe", "1149", report), without));
    assertEquals("source=", told(without, sourced("Zoë Doe", "1149", report)));
  }

  private static String told(ActDetails before, ActDetails after) {
    return Changes.between(before, after, ActDetails.PERSONAL).from();
  }

  private static ActDetails sourced(String title, String number, Source source) {
    Chamber house = new Chamber(LocalizedText.of("en", "House"), "GB");
    LocalizedText words = LocalizedText.of("en", title);
    return new ActDetails(ActKind.MOTION, house, words, number, null, null, source);
  }
}
