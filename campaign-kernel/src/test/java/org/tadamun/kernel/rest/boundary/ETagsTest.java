package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.Stale;

class ETagsTest {

  @Test
  @DisplayName("R3 the tag that was given leads back to the version")
  void roundTrip() {
    assertEquals("\"7\"", ETags.of(7));
    assertEquals(7, named(ETags.of(7)));
    assertEquals(0, named(ETags.of(0)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"7", "\"7\"", " \"7\" ", "W/\"7\""})
  @DisplayName("R3 quotes, blanks and the weak mark that proxies add do not matter")
  void spellings(String header) {
    assertEquals(7, named(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"7\", \"8\"", "\"6\",W/\"7\"", "\"a,b\" , \"7\""})
  @DisplayName("R3 a command names the present version by a list with it too")
  void listed(String header) {
    assertEquals(7, named(header));
  }

  private static Integer named(String header) {
    return ETags.named(header, () -> 7);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*", " * "})
  @DisplayName("R3 a command that names no version, or any, means whichever there is")
  void any(String header) {
    assertNull(named(header));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"abc\"", "\"6\", \"8\"", "\"6,7\"", "\"\"", ",", "99999999999"})
  @DisplayName("R3 a tag that cannot be ours is stale")
  void foreign(String header) {
    assertThrows(Stale.class, () -> named(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7",
        "\"7\"",
        " \"7\" ",
        "W/\"7\"",
        "*",
        " * ",
        "\"7\", \"8\"",
        "\"6\",\"7\"",
        "W/\"6\", W/\"7\"",
        "\"a,b\" , \"7\""
      })
  @DisplayName("R3 the present version is meant by its tag, by a list with it, and by the asterisk")
  void present(String header) {
    assertEquals(7, ETags.required(header, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"6\"",
        "\"6\", \"8\"",
        "\"abc\"",
        "\"6,7\"",
        "\"*\"",
        "\"\"",
        ",",
        "\"77\"",
        "-7"
      })
  @DisplayName("R3 no tag of a list is the present one: stale")
  void nonePresent(String header) {
    assertThrows(Stale.class, () -> ETags.required(header, 7));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = " ")
  @DisplayName("R3 an edit without a version is refused with 428")
  void missing(String header) {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> ETags.required(header, 7));
    assertEquals(ProblemType.PRECONDITION_REQUIRED, refusal.type());
  }
}
