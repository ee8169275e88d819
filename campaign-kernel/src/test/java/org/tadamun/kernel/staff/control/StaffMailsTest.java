package org.tadamun.kernel.staff.control;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A moment in a mail to staff")
class StaffMailsTest {

  private static String moment(String language, String zone) {
    return StaffMails.moment(
        Map.of("at", "2020-11-20T18:30:00Z", "zone", zone), Locale.of(language));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "ar", "ur", "fr", "es", "de"})
  @DisplayName("says in which zone it is, so that it is the same one everywhere")
  void zone(String language) {
    String name = moment(language, "UTC");
    assertTrue(name.contains("18:30") || name.contains("6:30"), name);
    assertTrue(name.contains("UTC"), name);
    assertFalse(name.contains("30:00"), name);
  }

  @Test
  @DisplayName("is that of the clock there")
  void there() {
    String there =
        StaffMails.moment(Map.of("at", "2020-11-20T18:30:00Z", "zone", "Asia/Karachi"), Locale.UK);
    assertTrue(there.startsWith("20 November 2020") && there.endsWith("23:30 PKT"), there);
  }

  @Test
  @DisplayName("is British in English, but for names of zones, which that has not for America")
  void english() {
    Map<String, String> given = Map.of("at", "2020-11-20T18:30:00Z", "zone", "America/Toronto");
    String there = StaffMails.moment(given, Locale.ENGLISH);
    assertTrue(there.startsWith("20 November 2020") && there.endsWith("13:30 EST"), there);
  }
}
