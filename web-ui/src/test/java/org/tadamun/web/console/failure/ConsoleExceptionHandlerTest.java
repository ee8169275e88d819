package org.tadamun.web.console.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A page that is not known any more")
class ConsoleExceptionHandlerTest {

  @ParameterizedTest
  @CsvSource({
    "/a, /a?expired=true",
    "/a?b=1, /a?b=1&expired=true",
    "/a?b=1&expired=true, /a?b=1&expired=true",
  })
  @DisplayName("says that nothing was saved to who has pressed something")
  void pressed(String address, String anew) {
    assertEquals(anew, ConsoleExceptionHandler.anew(address, Set.of("form:go")));
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /a?background=true",
    "/a?b=1, /a?b=1&background=true",
    "/a?background=true, /a?background=true",
  })
  @DisplayName("says nothing where it asked by itself, and its loading is no act either")
  void byItself(String address, String anew) {
    assertEquals(anew, ConsoleExceptionHandler.anew(address, Set.of("background")));
  }

  @Test
  @DisplayName("says so too where it asked by itself and something may have been chosen")
  void chosen() {
    assertEquals(
        "/a?background=true&expired=true",
        ConsoleExceptionHandler.anew("/a", Set.of("background", "expired")));
  }
}
