package org.tadamun.kernel.rest.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
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

  /** Hash of the content, which stands before the version in a public tag. */
  private static final String SHOWN = "Ab3_-Ab3_-Ab3_-Ab3_-Ab";

  @Test
  @DisplayName(
      "R3: a public tag contains the version and a hash of the content; the hash alone is stale")
  void shown() {
    assertEquals(SHOWN.length(), ETags.shown("{}").length());
    assertEquals(ETags.shown("{}") + ".7", ETags.shown("{}", 7));
    assertNotEquals(ETags.shown("{}", 7), ETags.shown("[]", 7));
    String tag = "W/\"" + ETags.shown("{}", 7) + '"';
    assertEquals(7, named(tag));
    assertEquals(7, ETags.required(tag, 7));
    assertThrows(Stale.class, () -> ETags.required(tag, 8));
    String content = "W/\"" + ETags.shown("{}") + '"';
    assertThrows(Stale.class, () -> named(content));
    assertThrows(Stale.class, () -> ETags.required(content, 7));
  }

  @Test
  @DisplayName("R3: the tag of a version is parsed to that version again")
  void roundTrip() {
    assertEquals("\"7\"", ETags.of(7));
    assertEquals(7, named(ETags.of(7)));
    assertEquals(0, named(ETags.of(0)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "\"7\"", " \"7\" ", "W/\"7\"", "W/7", SHOWN + ".7", "W/\"" + SHOWN + ".7\""})
  @DisplayName(
      "R3: quotes, blanks, weak mark and content hash do not change the version that is read")
  void spellings(String header) {
    assertEquals(7, named(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"7\", \"8\"",
        "\"6\",W/\"7\"",
        "\"a,b\" , \"7\"",
        "\"6\", W/\"" + SHOWN + ".7\""
      })
  @DisplayName("R3: a list of tags that contains the present version names it")
  void listed(String header) {
    assertEquals(7, named(header));
  }

  private static Integer named(String header) {
    return ETags.named(header, () -> 7);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"*", " * "})
  @DisplayName("R3: an absent header or an asterisk names no version")
  void any(String header) {
    assertNull(named(header));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"abc\"",
        "\"6\", \"8\"",
        "\"6,7\"",
        "\"\"",
        ",",
        "99999999999",
        "W/",
        "\"7\" \"8\"",
        "1.7",
        "\".7\"",
        "\"" + SHOWN + "\"",
        "\"" + SHOWN + ".\"",
        "\"" + SHOWN + ".7.7\"",
        "\"" + SHOWN + ".99999999999\""
      })
  @DisplayName("R3: a tag that this server cannot have given is stale")
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
        "\"a,b\" , \"7\"",
        "W/7",
        SHOWN + ".7",
        "\"" + SHOWN + ".7\"",
        "W/\"" + SHOWN + ".7\"",
        "\"6\", W/\"" + SHOWN + ".7\""
      })
  @DisplayName(
      "R3: an edit passes if its If-Match is the present version's tag, a list with it, or *")
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
        "-7",
        "\"1.7\"",
        "\"x.7\"",
        "\"" + SHOWN + ".6\"",
        "\"" + SHOWN + ".77\"",
        "\"" + SHOWN + "7\"",
        "\"" + SHOWN + "\""
      })
  @DisplayName("R3: an edit is stale if none of its tags is the present version's")
  void nonePresent(String header) {
    assertThrows(Stale.class, () -> ETags.required(header, 7));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = " ")
  @DisplayName("R3: an edit without If-Match is refused with 428")
  void missing(String header) {
    BusinessException refusal =
        assertThrows(BusinessException.class, () -> ETags.required(header, 7));
    assertEquals(ProblemType.PRECONDITION_REQUIRED, refusal.type());
  }
}
