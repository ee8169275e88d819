package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The body of a request")
class SecurityFilterTest {

  @Test
  @DisplayName("has a readable encoding if Java knows it")
  void known() {
    for (boolean console : List.of(true, false)) {
      assertTrue(SecurityFilter.isReadable("utf-8", console));
      assertTrue(SecurityFilter.isReadable("ISO-8859-6", console));
    }
  }

  @Test
  @DisplayName("needs no encoding, except in the console")
  void none() {
    assertTrue(SecurityFilter.isReadable(null, false));
    assertFalse(SecurityFilter.isReadable(null, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", " ", "utf-8;", "x y", "\u0000"})
  @DisplayName("is not readable if Java does not know the encoding")
  void unknown(String name) {
    assertFalse(SecurityFilter.isReadable(name, true));
    assertFalse(SecurityFilter.isReadable(name, false));
  }

  @Test
  @DisplayName("may have chunked as its only transfer coding, named once")
  void codings() {
    assertTrue(SecurityFilter.isTakenApart(List.of()));
    assertTrue(SecurityFilter.isTakenApart(List.of(" CHUNKED")));
    for (String other : List.of("identity", "gzip, chunked", "chunked, gzip", "")) {
      assertFalse(SecurityFilter.isTakenApart(List.of(other)), other);
    }
    assertFalse(SecurityFilter.isTakenApart(List.of("chunked", "chunked")));
    assertTrue(SecurityFilter.isPlain(List.of("Identity")));
    assertFalse(SecurityFilter.isPlain(List.of("identity", "gzip")));
  }
}
