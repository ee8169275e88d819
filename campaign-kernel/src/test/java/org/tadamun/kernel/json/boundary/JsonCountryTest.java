package org.tadamun.kernel.json.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.kernel.json.boundary.JsonSource.JSON;

import jakarta.json.JsonValue;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("rest R8 A country in a body")
class JsonCountryTest {

  @Test
  @DisplayName("may stand in any case, alone or among others")
  void anyCase() {
    assertEquals(JSON.createValue("GB"), JsonCountry.of(JSON.createValue("gb")));
    assertEquals(JSON.createValue("IN"), JsonCountry.of(JSON.createValue("iN")));
    assertEquals(
        JSON.createArrayBuilder(List.of("PK", "CA")).build(),
        JsonCountry.of(JSON.createArrayBuilder(List.of("pk", "CA")).build()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "canada", "c", "ß", "ﬁ", "1a", " gb"})
  @DisplayName("stays as it was sent where it is none, and is refused where it is read")
  void other(String sent) {
    assertEquals(JSON.createValue(sent), JsonCountry.of(JSON.createValue(sent)));
  }

  @Test
  @DisplayName("may be nothing, or of another type")
  void types() {
    assertNull(JsonCountry.of(null));
    assertEquals(JsonValue.NULL, JsonCountry.of(JsonValue.NULL));
    assertEquals(JsonValue.TRUE, JsonCountry.of(JsonValue.TRUE));
  }

  @Test
  @DisplayName("is known by the name of its part")
  void names() {
    for (String name : List.of("country", "hostCountry", "targetCountry", "countries")) {
      assertTrue(JsonCountry.isCalled(name), name);
    }
    for (String name : List.of("countryName", "language", "byCountry2")) {
      assertFalse(JsonCountry.isCalled(name), name);
    }
  }
}
