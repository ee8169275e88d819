package org.tadamun.web.publicsite.legal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.retention.boundary.KeepingTime;
import org.tadamun.kernel.text.boundary.Texts;

@DisplayName("The privacy notice")
class RetentionWordsTest {

  private static final List<String> RULES =
      List.of("unconfirmed", "addresses", "contacts", "names", "endorsers");

  private final Texts texts = new Texts();

  @Test
  @DisplayName("names the configured retention period, in each of its languages")
  void configured() {
    for (String language : List.of("en", "ar", "ur", "fr", "es", "de")) {
      for (String rule : RULES) {
        String said = said(language, rule, "P77D");
        assertTrue(said.contains("77") || said.contains("٧٧") || said.contains("۷۷"), said);
      }
    }
    assertTrue(said("en", "addresses", "P365D").contains("365 days after"), "the default");
  }

  @Test
  @DisplayName("says whose request to be left out is remembered, and how long")
  void wished() {
    String said = said("en", "endorsers", "P365D");
    assertTrue(said.startsWith("Only if you had given or promised your support"), said);
    assertTrue(said.contains("until its end and your request are 365 days ago"), said);
    assertTrue(said("en", "endorsers", "off").contains(", without a set end."), "for ever");
    for (String language : List.of("en", "ar", "ur", "fr", "es", "de")) {
      String write = texts.get(Locale.forLanguageTag(language), "site.privacy.named.write");
      assertFalse(write.contains(said(language, "endorsers", "off")), "it stands by itself");
    }
  }

  @Test
  @DisplayName("promises no end if the retention rule is off")
  void off() {
    for (String language : List.of("en", "ar", "ur", "fr", "es", "de")) {
      for (String rule : RULES) {
        String said = said(language, rule, "off");
        assertFalse(said.contains("???"), said);
        assertFalse(said.contains(" 0 "), said);
      }
    }
    for (String language : List.of("en", "ar", "ur", "fr", "es", "de")) {
      assertNotEquals(said(language, "unfinished", "P77D"), said(language, "unfinished", "off"));
    }
    assertTrue(said("en", "names", "off").endsWith("are kept without a set end."), "for ever");
  }

  @Test
  @DisplayName("promises no deletion of an unconfirmed signature before it has expired")
  void notBeforeItExpires() {
    assertEquals(14, RetentionWords.days("unconfirmed", KeepingTime.parse("P3D")));
    assertEquals(20, RetentionWords.days("unconfirmed", KeepingTime.parse("P20D")));
    assertEquals(3, RetentionWords.days("addresses", KeepingTime.parse("P3D")));
  }

  private String said(String language, String rule, String configured) {
    KeepingTime kept = KeepingTime.parse(configured);
    return texts.get(
        Locale.forLanguageTag(language),
        RetentionWords.key(rule, kept),
        RetentionWords.days(rule, kept));
  }
}
