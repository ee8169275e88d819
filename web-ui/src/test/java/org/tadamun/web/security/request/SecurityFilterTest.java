package org.tadamun.web.security.request;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The encoding of a request")
class SecurityFilterTest {

  @Test
  @DisplayName("is known where there is one of that name")
  void known() {
    for (boolean console : List.of(true, false)) {
      assertTrue(SecurityFilter.isReadable("utf-8", console));
      assertTrue(SecurityFilter.isReadable("ISO-8859-6", console));
    }
  }

  @Test
  @DisplayName("is left open where none is named, but not in the console")
  void none() {
    assertTrue(SecurityFilter.isReadable(null, false));
    assertFalse(SecurityFilter.isReadable(null, true));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", " ", "utf-8;", "x y", "\u0000"})
  @DisplayName("is not known where there is none of that name")
  void unknown(String name) {
    assertFalse(SecurityFilter.isReadable(name, true));
    assertFalse(SecurityFilter.isReadable(name, false));
  }

  @Test
  @DisplayName("takes a body apart that comes in chunks, said once, and no other")
  void codings() {
    assertTrue(SecurityFilter.isTakenApart(List.of()));
    assertTrue(SecurityFilter.isTakenApart(List.of(" CHUNKED")));
    for (String other : List.of("identity", "gzip, chunked", "chunked, gzip", "")) {
      assertFalse(SecurityFilter.isTakenApart(List.of(other)), other);
    }
    assertFalse(SecurityFilter.isTakenApart(List.of("chunked", "chunked")));
  }
}
