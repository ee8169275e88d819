package org.tadamun.petition.referral.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonalLinkTest {

  @ParameterizedTest
  @CsvSource({"0,0", "1,0", "4,0", "5,5", "9,5", "10,10", "12203,12200"})
  @DisplayName("R4: a number is shown rounded down to fives, and below five as zero")
  void steps(long brought, long shown) {
    assertEquals(shown, PersonalLink.stepOf(brought));
  }
}
