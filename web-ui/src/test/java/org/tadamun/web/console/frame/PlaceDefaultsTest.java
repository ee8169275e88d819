package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import org.tadamun.kernel.time.boundary.CountryZones;

@DisplayName("The zone that a form fills in for a country")
class PlaceDefaultsTest {

  @ParameterizedTest
  @CsvSource({"SE, Europe/Stockholm", "PK, Asia/Karachi", "GB, Europe/London", "DE, Europe/Berlin"})
  @DisplayName("is that of a country that has one hour")
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
    assertNull(defaults.zone("CA", "Africa/Libreville"));
    assertEquals("Europe/Berlin", defaults.zone("GA", "Europe/Berlin"));
    assertEquals("America/Toronto", defaults.zone("CA", null, "America/Toronto"));
    assertEquals("America/Toronto", defaults.zone("CA", "America/Toronto"), "the same country");
    assertEquals("Asia/Karachi", defaults.zone("PK", "America/Toronto"));
    assertEquals("Europe/Oslo", defaults.zone("GB", "Europe/Oslo", "Europe/London"));
  }

  @Test
  @DisplayName("of a known thing goes with its country, and gives way to no addressee in it")
  void stored() {
    PlaceDefaults london = new PlaceDefaults("CA", "America/Toronto");
    assertEquals("America/Toronto", london.zone("CA", "America/Toronto"));
    assertEquals("Europe/London", london.zone("GB", "America/Toronto"));
    PlaceDefaults unknown = new PlaceDefaults("CA", "America/Toronto");
    assertNull(unknown.zone("US", "America/Toronto"), "there are many");
    PlaceDefaults vancouver = new PlaceDefaults("CA", "America/Vancouver");
    assertEquals("America/Vancouver", vancouver.zone("CA", "America/Vancouver", "America/Toronto"));
    assertEquals("Europe/London", vancouver.zone("GB", "America/Vancouver", "Europe/London"));
    PlaceDefaults typed = new PlaceDefaults("CA", "America/Toronto");
    assertEquals("Europe/Paris", typed.zone("GB", "Europe/Paris"), "this one was typed");
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
              assertFalse(CountryZones.isForeign(zone, country.code()), country::code);
            });
  }
}
