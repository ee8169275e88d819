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

@DisplayName("The default time zone of a form")
class PlaceDefaultsTest {

  @ParameterizedTest
  @CsvSource({"SE, Europe/Stockholm", "PK, Asia/Karachi", "GB, Europe/London", "DE, Europe/Berlin"})
  @DisplayName("the default is the zone of a country with one zone")
  void one(String country, String zone) {
    assertEquals(zone, PlaceDefaults.zone(country));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"CA", "US", "RU", "AU", "", "XX"})
  @DisplayName("there is no default without a country or for a country with several zones")
  void none(String country) {
    assertNull(PlaceDefaults.zone(country));
  }

  @Test
  @DisplayName("a default follows the country; a zone that was typed is kept")
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
  @DisplayName("a stored zone follows the country and is kept for an addressee in the same country")
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
  @DisplayName("our forms accept the default zone of every country without a question")
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
