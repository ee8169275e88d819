package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.boundary.Texts;

@DisplayName("Time in a mail to staff")
class StaffMailsTest {

  private static final Texts TEXTS = new Texts();

  private static String moment(String language, String zone) {
    return StaffMails.moment(
        TEXTS, Map.of("at", "2020-11-20T18:30:00Z", "zone", zone), Locale.of(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("the time names its zone")
  void zone(String language) {
    String name = moment(language, "UTC");
    assertTrue(name.contains("18:30 UTC"), name);
  }

  @Test
  @DisplayName("the time is that of the zone")
  void there() {
    String there =
        StaffMails.moment(
            TEXTS, Map.of("at", "2020-11-20T18:30:00Z", "zone", "Asia/Karachi"), Locale.UK);
    assertTrue(there.startsWith("20 November 2020") && there.endsWith("23:30 PKT"), there);
  }

  @Test
  @DisplayName("English is British, with American abbreviations for zones")
  void english() {
    Map<String, String> given = Map.of("at", "2020-11-20T18:30:00Z", "zone", "America/Toronto");
    String there = StaffMails.moment(TEXTS, given, Locale.ENGLISH);
    assertTrue(there.startsWith("20 November 2020") && there.endsWith("13:30 EST"), there);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|20 November 2020 at 23:30 PKT",
        "fr|20 novembre 2020 à 23:30 PKT",
        "es|20 de noviembre de 2020 a las 23:30 PKT",
        "de|20. November 2020 um 23:30 PKT",
        "ar|20 نوفمبر 2020 الساعة \u206823:30 PKT\u2069",
        "ur|20 نومبر، 2020 بوقت \u206823:30 PKT\u2069"
      })
  @DisplayName("hour and zone are isolated in text that runs from the right")
  void apart(String language, String moment) {
    assertEquals(moment, moment(language, "Asia/Karachi"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("a mail without a link ends with the installation's address")
  void account(String language) {
    String account = StaffMails.account(TEXTS, "https://example.org", Locale.of(language));
    assertTrue(account.matches("\n[^\n?]+\n\nhttps://example\\.org\n"), account);
  }
}
