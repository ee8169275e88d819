package org.tadamun.kernel.time.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Time zones of a country")
class CountryZonesTest {

  @ParameterizedTest
  @CsvSource({
    "America/Toronto, CA, false",
    "America/Montreal, CA, false",
    "Canada/Eastern, CA, false",
    "America/New_York, US, false",
    "Asia/Calcutta, IN, false",
    "Asia/Kolkata, IN, false",
    "Europe/Busingen, DE, false",
    "Asia/Karachi, CA, true",
    "America/Toronto, GB, true",
    "Europe/Vienna, DE, true",
    "UTC, CA, false",
    "Etc/UTC, CA, false",
    "Etc/UCT, CA, false",
    "Etc/Zulu, CA, false",
    "GMT, GH, false",
    "Etc/GMT, GB, false",
    "Etc/Greenwich, IS, false",
    "Etc/GMT0, CA, false",
    "Etc/GMT-5, CA, true",
    "Etc/GMT+5, CA, true",
    "SystemV/EST5, CA, true"
  })
  @DisplayName("a zone belongs to a country by any of its names; UTC belongs to every country")
  void known(String zone, String country, boolean foreign) {
    assertEquals(foreign, CountryZones.isForeign(zone, country));
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Belgrade, XK",
    "UTC, ZZ",
    "UTC, ",
    ", CA",
    "Mars/Olympus, CA",
    "UTC, QQ",
    "GMT+5, CA",
    "GMT-05:00, CA",
    "GMT+25:00, CA"
  })
  @DisplayName("with an unknown zone or country, a zone does not count as foreign")
  void unknown(String zone, String country) {
    assertEquals(false, CountryZones.isForeign(zone, country));
  }

  @ParameterizedTest
  @CsvSource({
    "SE, Europe/Stockholm",
    "DE, Europe/Berlin",
    "AR, America/Buenos_Aires",
    "UZ, Asia/Tashkent",
    "CN, ",
    "ES, ",
    "CA, ",
    "PS, ",
    "CY, ",
    "ZZ, ",
    "'', ",
    ", "
  })
  @DisplayName("a country has a common zone if all of it has the same time")
  void common(String country, String zone) {
    assertEquals(zone, CountryZones.common(country));
  }
}
