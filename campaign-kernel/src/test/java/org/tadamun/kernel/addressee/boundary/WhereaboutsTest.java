package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Where an addressee sits")
class WhereaboutsTest {

  @Test
  @DisplayName("is said beside its name, so that forty of one name are told apart")
  void said() {
    assertEquals(
        List.of("Berlin", "Germany"),
        Whereabouts.beside("Embassy of Pakistan", " Berlin", "Germany"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName("is left out as far as the name says it, however it is written")
  @CsvSource({
    "'Embassy of Pakistan, Berlin', Germany",
    "EMBASSY IN BERLIN, Germany",
    "'Embassy, Bérlin', Germany",
    "Embassy in Germany, Berlin"
  })
  void once(String name, String left) {
    assertEquals(List.of(left), Whereabouts.beside(name, "Berlin", "Germany"));
  }

  @ParameterizedTest(name = "{0} in {2}")
  @DisplayName("is said where the name has it in another word only")
  @CsvSource({
    "Embassy of Romania, Muscat, Oman",
    "Embassy of Nigeria, Niamey, Niger",
    "Embassy of Somalia, Bamako, Mali",
    "Botschaft von Südsudan, Khartum, Sudan",
    "'اللجنة المالية', باماكو, مالي",
    "Claire Bernard, Bern, Switzerland",
    "Urs Limacher, Lima, Peru"
  })
  void inAnotherWord(String name, String city, String country) {
    assertEquals(List.of(city, country), Whereabouts.beside(name, city, country));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @DisplayName("is the country at least where no city is known")
  @CsvSource({
    "Embassy of Romania, Oman",
    "Embassy of South Sudan, Sudan",
    "Embassy of Papua New Guinea, Guinea",
    "Office of Northern Ireland, Ireland",
    "Embassy in Germany, Germany"
  })
  void withoutCity(String name, String country) {
    assertEquals(List.of(country), Whereabouts.beside(name, null, country));
    assertEquals(List.of(country), Whereabouts.beside(name, " ", country));
  }

  @Test
  @DisplayName("is left out where the name says it after an elision, or on another keyboard")
  void spelled() {
    assertEquals(
        List.of(), Whereabouts.beside("Ambassade d’Oman à N'Djamena", "N’Djamena", "Oman"));
    assertEquals(List.of(), Whereabouts.beside("سفارت، كراتشي، باكستان", "کراتشی", "باکستان"));
  }

  @Test
  @DisplayName("is left out where the name says both, also in brackets or at a hyphen")
  void both() {
    assertEquals(
        List.of(), Whereabouts.beside("Embassy (Berlin-Mitte), Germany.", "Berlin", "Germany"));
  }

  @Test
  @DisplayName("is left out where nothing is known of it")
  void unknown() {
    assertEquals(List.of("Germany"), Whereabouts.beside("Embassy", null, "Germany"));
    assertEquals(List.of(), Whereabouts.beside("Embassy", " ", ""));
  }
}
