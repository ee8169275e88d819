package org.tadamun.petition.snapshot.control.reach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R5: Country for which names need a consent of their own")
class PackTargetTest {

  private static String of(String present, String country, String former) {
    return PackTarget.of(
        present, country, () -> former == null ? Set.of() : Set.of(former.split(" ")));
  }

  @ParameterizedTest(name = "target {0}, addressee of {1}, former targets {2}: consent for {3}")
  @CsvSource({
    "PK, PK, , PK",
    "PK, , , PK",
    "PK, , GB, PK",
    "PK, GB, GB, GB",
    "PK, GB, SE GB, GB",
    "PK, GB, GB ZZ, GB",
    ", GB, GB, GB",
    ", , GB, ZZ",
    ", , ZZ, ZZ"
  })
  @DisplayName("The target country, a former one, or an unknown one needs a consent of its own")
  void ownConsent(String present, String country, String former, String agreedFor) {
    assertEquals(agreedFor, of(present, country, former));
  }

  @ParameterizedTest(name = "target {0}, addressee of {1}, former targets {2}")
  @CsvSource({"PK, GB, ", "PK, GB, SE", "PK, GB, ZZ", ", GB, ", ", GB, SE", ", , "})
  @DisplayName("Any other addressee needs no consent of its own")
  void noOwnConsent(String present, String country, String former) {
    assertEquals(null, of(present, country, former));
  }

  @Test
  @DisplayName("An addressee of the target country is decided without looking up former ones")
  void atOnce() {
    assertEquals("PK", PackTarget.of("PK", "PK", () -> fail("asked")));
  }
}
