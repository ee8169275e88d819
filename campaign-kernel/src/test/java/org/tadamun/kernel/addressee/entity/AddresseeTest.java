package org.tadamun.kernel.addressee.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.text.entity.LocalizedText;

class AddresseeTest {

  private static final Instant THEN = Instant.parse("2020-11-19T02:00:00Z");
  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");

  private static final AddresseeDetails EMBASSY =
      new AddresseeDetails(
          AddresseeKind.EMBASSY,
          LocalizedText.of("en", "Embassy in Berlin").with("de", "Botschaft in Berlin"),
          "PK",
          "DE",
          "Berlin",
          "Europe/Berlin",
          "Schaperstraße 29\n10719 Berlin",
          "mission@example.org",
          "+49 30 000000",
          "Mon to Fri 9 to 17");

  private static final AddresseeDetails CONSULATE =
      new AddresseeDetails(
          AddresseeKind.CONSULATE,
          LocalizedText.of("en", "Consulate in Frankfurt"),
          "PK",
          "DE",
          "Frankfurt",
          "Europe/Berlin",
          null,
          null,
          null,
          null);

  @Test
  @DisplayName("a new addressee has the details, the campaign and the sample mark that were given")
  void fresh() {
    Addressee addressee = new Addressee(7, EMBASSY, true, THEN);
    assertEquals(EMBASSY, addressee.details());
    assertEquals(7, addressee.campaignId());
    assertTrue(addressee.isSample());
    assertEquals(THEN, addressee.createdAt());
    assertEquals(THEN, addressee.modifiedAt());
  }

  @Test
  @DisplayName(
      "R1: describing an addressee changes all its details, but neither its campaign nor its id")
  void describe() {
    Addressee addressee = new Addressee(7, EMBASSY, false, THEN);
    String id = addressee.publicId();
    addressee.describe(CONSULATE, NOW);
    assertEquals(CONSULATE, addressee.details());
    assertEquals(7, addressee.campaignId());
    assertEquals(id, addressee.publicId());
    assertEquals(THEN, addressee.createdAt());
    assertEquals(NOW, addressee.modifiedAt());
  }

  @Test
  @DisplayName("R5: ending or resuming an addressee twice changes it once, and its details stay")
  void ended() {
    Addressee addressee = new Addressee(7, EMBASSY, false, THEN);
    assertNull(addressee.endedAt());
    addressee.end(NOW);
    addressee.end(NOW.plusSeconds(9));
    assertEquals(NOW, addressee.endedAt());
    assertEquals(NOW, addressee.modifiedAt());
    assertEquals(EMBASSY, addressee.details());
    addressee.resume(NOW.plusSeconds(20));
    addressee.resume(NOW.plusSeconds(30));
    assertNull(addressee.endedAt());
    assertEquals(NOW.plusSeconds(20), addressee.modifiedAt());
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  @DisplayName("R4: a blank country is stored as no country")
  void noCountry(String country) {
    AddresseeDetails nobody =
        new AddresseeDetails(
            AddresseeKind.OFFICIAL,
            LocalizedText.of("en", "Somebody"),
            country,
            "DE",
            null,
            "Europe/Berlin",
            null,
            null,
            null,
            null);
    assertNull(new Addressee(7, nobody, false, THEN).details().country());
  }

  @ParameterizedTest(name = "{0} of {1} in DE speaks for {2}")
  @CsvSource({
    "EMBASSY, DE, ",
    "CONSULATE, DE, ",
    "EMBASSY, PK, PK",
    "MINISTRY, DE, DE",
    "EMBASSY, ZZ, ",
    "OFFICIAL, , "
  })
  @DisplayName("R4: a mission that names its host country as its own speaks for no known country")
  void speaksFor(AddresseeKind kind, String country, String known) {
    AddresseeDetails details =
        new AddresseeDetails(
            kind, null, country, "DE", null, "Europe/Berlin", null, null, null, null);
    assertEquals(known, details.speaksFor());
    assertEquals(kind.isMission() && "DE".equals(country), details.isOfItsHost());
  }
}
