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
  @DisplayName("is known where there is one of that name, or none is named")
  void known() {
    assertTrue(SecurityFilter.isKnown("utf-8"));
    assertTrue(SecurityFilter.isKnown("ISO-8859-6"));
    assertTrue(SecurityFilter.isKnown(null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "", " ", "utf-8;", "x y", "\u0000"})
  @DisplayName("is not known where there is none of that name")
  void unknown(String name) {
    assertFalse(SecurityFilter.isKnown(name));
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
