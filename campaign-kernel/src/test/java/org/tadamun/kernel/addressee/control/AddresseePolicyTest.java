package org.tadamun.kernel.addressee.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R7: A change of the country for which an addressee speaks")
class AddresseePolicyTest {

  private static boolean opens(String target, String former, String before, String after) {
    return AddresseePolicy.opens(target, former == null ? Set.of() : Set.of(former), before, after);
  }

  @ParameterizedTest(name = "target {0}, former target {1}: addressee of {2} becomes one of {3}")
  @CsvSource({"PK, , PK, NO", "PK, , , NO", "PK, SE, SE, NO", "PK, SE, PK, SE", ", SE, , NO"})
  @DisplayName(
      "the change could release names if it leaves a target country, present or former, or none")
  void opensSomething(String target, String former, String before, String after) {
    assertEquals(true, opens(target, former, before, after));
  }

  @ParameterizedTest(name = "target {0}, former target {1}: addressee of {2} becomes one of {3}")
  @CsvSource({
    "PK, , NO, PK",
    "PK, , PK, PK",
    "PK, , PK, ",
    "PK, , , PK",
    "PK, , NO, GB",
    "PK, SE, SE, PK",
    "PK, SE, SE, SE",
    ", , , NO",
    ", , NO, GB"
  })
  @DisplayName(
      "a change releases no names if it enters the target or no country, or left no target country")
  void opensNothing(String target, String former, String before, String after) {
    assertEquals(false, opens(target, former, before, after));
  }
}
