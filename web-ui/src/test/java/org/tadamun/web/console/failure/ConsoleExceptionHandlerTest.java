package org.tadamun.web.console.failure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The address that reloads an expired page")
class ConsoleExceptionHandlerTest {

  @ParameterizedTest
  @CsvSource({
    "/a, /a?expired=true",
    "/a?b=1, /a?b=1&expired=true",
    "/a?b=1&expired=true, /a?b=1&expired=true",
  })
  @DisplayName("after a button, the address says that nothing was saved")
  void pressed(String address, String anew) {
    assertEquals(anew, ConsoleExceptionHandler.anew(address, Set.of("form:go")));
  }

  @ParameterizedTest
  @CsvSource({
    "/a, /a?background=true",
    "/a?b=1, /a?b=1&background=true",
    "/a?background=true, /a?background=true",
  })
  @DisplayName("after a request of the page itself, the address says that it was in the background")
  void byItself(String address, String anew) {
    assertEquals(anew, ConsoleExceptionHandler.anew(address, Set.of("background")));
  }

  @Test
  @DisplayName("it says both if the page asked by itself and something may have been chosen")
  void chosen() {
    assertEquals(
        "/a?background=true&expired=true",
        ConsoleExceptionHandler.anew("/a", Set.of("background", "expired")));
  }
}
