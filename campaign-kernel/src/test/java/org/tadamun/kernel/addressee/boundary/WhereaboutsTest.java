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

  @Test
  @DisplayName("is left out where nothing is known of it")
  void unknown() {
    assertEquals(List.of("Germany"), Whereabouts.beside("Embassy", null, "Germany"));
    assertEquals(List.of(), Whereabouts.beside("Embassy", " ", ""));
  }
}
