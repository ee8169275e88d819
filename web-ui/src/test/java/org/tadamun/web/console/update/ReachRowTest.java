package org.tadamun.web.console.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.text.entity.LocalizedText;
import org.tadamun.petition.signature.boundary.search.NewsReach;
import org.tadamun.web.console.update.ReachRow.Reading;

@DisplayName("The reach of news in one organisation")
class ReachRowTest {

  private static final LocalizedText NAME = LocalizedText.of("en", "A union");
  private static final Set<String> SHIPPED = Set.of("en", "fr", "ur");

  private static ReachRow row(Map<String, Long> byLanguage, long imported, LocalizedText body) {
    long people = byLanguage.values().stream().mapToLong(Long::longValue).sum();
    return ReachRow.of(
        new NewsReach.OfOrganisation("union", NAME, people, byLanguage, 0, imported),
        body,
        tag -> Locale.of(SHIPPED.contains(tag) ? tag : "en"));
  }

  @Test
  @DisplayName("the reach is given by language, most people first, with the language of their mail")
  void readings() {
    LocalizedText body = LocalizedText.of("fr", "Libre").with("en", "Free");
    ReachRow row = row(Map.of("fr", 2L, "ur", 37L, "sv", 1L), 4, body);
    assertEquals(
        List.of(
            new Reading("ur", 37, "fr"), new Reading("fr", 2, null), new Reading("sv", 1, "en")),
        row.readings(),
        "the source for a language of ours, for others that of their mail");
    assertEquals(40, row.people());
    assertEquals(4, row.imported());
  }

  @Test
  @DisplayName("the reach is empty if nobody agreed and no import brought consent")
  void isEmptyWithoutConsent() {
    assertTrue(row(Map.of(), 0, NAME).isOfNobody());
    assertFalse(row(Map.of(), 1, NAME).isOfNobody());
    assertFalse(row(Map.of("en", 1L), 0, NAME).isOfNobody());
  }
}
