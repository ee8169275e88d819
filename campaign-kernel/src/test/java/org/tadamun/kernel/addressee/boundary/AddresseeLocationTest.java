package org.tadamun.kernel.addressee.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("City and country shown beside an addressee's name")
class AddresseeLocationTest {

  @Test
  @DisplayName(
      "city and country are shown beside the name, so that offices of one name can be told apart")
  void showsCityAndCountry() {
    assertEquals(
        List.of("Berlin", "Germany"),
        AddresseeLocation.beside("Embassy of Pakistan", " Berlin", "Germany"));
  }

  @ParameterizedTest(name = "{0}")
  @DisplayName(
      "a place that the name already contains is left out, in any case and with any accents")
  @CsvSource({
    "'Embassy of Pakistan, Berlin', Germany",
    "EMBASSY IN BERLIN, Germany",
    "'Embassy, Bérlin', Germany",
    "Embassy in Germany, Berlin"
  })
  void omitsPlaceInName(String name, String left) {
    assertEquals(List.of(left), AddresseeLocation.beside(name, "Berlin", "Germany"));
  }

  @ParameterizedTest(name = "{0} in {2}")
  @DisplayName("a place is shown if the name has its letters only as part of another word")
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
    assertEquals(List.of(city, country), AddresseeLocation.beside(name, city, country));
  }

  @ParameterizedTest(name = "{0} in {1}")
  @DisplayName("without a city, the country is shown even if the name contains it")
  @CsvSource({
    "Embassy of Romania, Oman",
    "Embassy of South Sudan, Sudan",
    "Embassy of Papua New Guinea, Guinea",
    "Office of Northern Ireland, Ireland",
    "Embassy in Germany, Germany"
  })
  void withoutCity(String name, String country) {
    assertEquals(List.of(country), AddresseeLocation.beside(name, null, country));
    assertEquals(List.of(country), AddresseeLocation.beside(name, " ", country));
  }

  @Test
  @DisplayName(
      "a place is left out if the name has it after an elision or in letters of another keyboard")
  void spelled() {
    assertEquals(
        List.of(), AddresseeLocation.beside("Ambassade d’Oman à N'Djamena", "N’Djamena", "Oman"));
    assertEquals(
        List.of(), AddresseeLocation.beside("سفارت، كراتشي، باكستان", "کراتشی", "باکستان"));
  }

  @Test
  @DisplayName("both places are left out if the name has both, also in brackets or before a hyphen")
  void omitsBothPlacesInName() {
    assertEquals(
        List.of(),
        AddresseeLocation.beside("Embassy (Berlin-Mitte), Germany.", "Berlin", "Germany"));
  }

  @Test
  @DisplayName("an unknown city or country is left out")
  void unknown() {
    assertEquals(List.of("Germany"), AddresseeLocation.beside("Embassy", null, "Germany"));
    assertEquals(List.of(), AddresseeLocation.beside("Embassy", " ", ""));
  }
}
