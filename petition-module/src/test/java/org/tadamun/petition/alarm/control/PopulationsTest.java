package org.tadamun.petition.alarm.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.alarm.entity.AlarmEvidence;

@DisplayName("Populations")
class PopulationsTest {

  private final Populations populations = new Populations();

  @Test
  @DisplayName("Each country of ISO 3166-1 and Kosovo has a number of inhabitants")
  void complete() {
    Stream.concat(Stream.of(Locale.getISOCountries()), Stream.of("XK"))
        .filter(country -> !country.equals("AN"))
        .forEach(
            country -> assertNotEquals(AlarmEvidence.UNKNOWN, populations.of(country), country));
  }

  @Test
  @DisplayName("The sum is that of the world, and the smallest countries have plausible numbers")
  void plausible() {
    long world =
        Stream.of(Locale.getISOCountries()).mapToLong(populations::of).filter(n -> n > 0).sum();
    assertTrue(world > 8_000_000_000L && world < 8_300_000_000L, "world " + world);
    assertTrue(populations.of("VA") < 1_000);
    assertEquals(0, populations.of("BV"));
  }

  @Test
  @DisplayName("A code that is no country has no known number of inhabitants")
  void unknown() {
    assertEquals(AlarmEvidence.UNKNOWN, populations.of("ZZ"));
    assertEquals(AlarmEvidence.UNKNOWN, populations.of(""));
  }
}
