package org.tadamun.petition.snapshot.control.typed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R6: Number of a pack typed from paper")
class PackByNumberTest {

  @ParameterizedTest
  @CsvSource({
    "lI1O0abc_-, lI1O0abc_-, true",
    "lI1O0abc_-, 111000bc_-, false",
    "lI1O0abc_-, 11100abc_-, true",
    "lI1O0abc_-, IlI0Oabc_-, true",
    "lI1O0abc_-, lI1O0Abc_-, false",
    "lI1O0abc_-, lI1o0abc_-, false",
    "lI1O0abc_-, lI1O0abcx-, false",
    "lI1O0abc_-, lI1O0abc-_, false",
    "lI1O0abc_-, iI1O0abc_-, false"
  })
  @DisplayName("Letters that look alike are the same, any other difference is not")
  void alike(String number, String typed, boolean same) {
    assertEquals(same, PackByNumber.areAlike(number, typed));
  }

  @ParameterizedTest
  @CsvSource({
    "abcdefghijkmnopqrstu_-, abcdefghijkmnopqrstu!_-, false",
    "lI1O0_ghijkmnopqrstuvw, _____!_ghijkmnopqrstuvw, true",
    "lI1O0lI1_ijkmnopqrstuv, ________!_ijkmnopqrstuv, true",
    "lI1O0lI1Oijkmnopqrstuv, _________ijkmnopqrstuv, false",
    "llllllllllllllllllllll, ______________________, false"
  })
  @DisplayName("Only a number with enough other letters is searched by its pattern")
  void lookedFor(String number, String pattern, boolean lookedFor) {
    assertEquals(pattern, PackByNumber.pattern(number));
    assertEquals(lookedFor, PackByNumber.isLookedFor(number));
  }
}
