package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.boundary.Countries;

@DisplayName("The zone that a form fills in for a country")
class PlaceDefaultsTest {

  @ParameterizedTest
  @CsvSource({"SE, Europe/Stockholm", "PK, Asia/Karachi", "GB, Europe/London"})
  @DisplayName("is that of a country that has one")
  void one(String country, String zone) {
    assertEquals(zone, PlaceDefaults.zone(country));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"CA", "US", "RU", "AU", "", "XX"})
  @DisplayName("is none where there are many, or no country")
  void none(String country) {
    assertNull(PlaceDefaults.zone(country));
  }

  @Test
  @DisplayName("gives way to the next country's, and what was typed gives way to none")
  void proposed() {
    PlaceDefaults defaults = new PlaceDefaults();
    assertEquals("Africa/Libreville", defaults.zone("GA", ""));
    assertNull(defaults.zone("DE", "Africa/Libreville"));
    assertEquals("Europe/Berlin", defaults.zone("GA", "Europe/Berlin"));
    assertEquals("America/Toronto", defaults.zone("CA", null, "America/Toronto"));
    assertEquals("America/Toronto", defaults.zone("CA", "America/Toronto"), "the same country");
    assertEquals("Asia/Karachi", defaults.zone("PK", "America/Toronto"));
    assertEquals("Europe/Oslo", defaults.zone("GB", "Europe/Oslo", "Europe/London"));
  }

  @Test
  @DisplayName("is one that our own forms take, for every country of the list")
  void taken() {
    new Countries()
        .sorted(Locale.ENGLISH)
        .forEach(
            country -> {
              String zone = PlaceDefaults.zone(country.code());
              assertTrue(
                  zone == null || ZoneId.getAvailableZoneIds().contains(zone),
                  country.code() + " has " + zone);
            });
  }
}
