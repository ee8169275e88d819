package org.tadamun.web.atlas;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The JSON reader for map files")
class JsonReaderTest {

  @Test
  @DisplayName("maps, lists, strings and numbers are read")
  void reads() {
    assertEquals(
        Map.of("a", List.of(1.0, -2.5e3, "x \"y\" \\"), "b", Map.of()),
        JsonReader.read(" {\"a\" : [1, -2.5e3,\"x \\\"y\\\" \\\\\"], \"b\":{}} "));
    assertEquals(List.of(), JsonReader.read("[]"));
  }

  @Test
  @DisplayName("a JSON null is read as null")
  void nothing() {
    assertEquals(null, ((Map<?, ?>) JsonReader.read("{\"a\":null}")).get("a"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[1 2]", "{\"a\"}", "[1]]", "\"a", "nul", "\"\\u0041\"", "yes"})
  @DisplayName("anything else is refused")
  void refuses(String text) {
    assertThrows(IllegalArgumentException.class, () -> JsonReader.read(text));
  }
}
