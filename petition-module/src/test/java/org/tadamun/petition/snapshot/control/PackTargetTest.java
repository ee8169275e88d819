package org.tadamun.petition.snapshot.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("R5 Names need a consent of their own")
class PackTargetTest {

  private static String of(String present, String country, boolean asked, String former) {
    return PackTarget.of(
        present, country, () -> asked, () -> former == null ? Set.of() : Set.of(former));
  }

  @ParameterizedTest(name = "target {0}, addressee {1}, asked {2}, once {3}: {4}")
  @CsvSource({
    "PK, PK, false, , PK",
    "PK, , false, , PK",
    "PK, GB, false, GB, GB",
    "PK, GB, true, , GB",
    ", GB, false, GB, GB",
    ", , false, GB, ZZ",
    ", , true, , ZZ"
  })
  @DisplayName("for the country concerned, a former one, one that was asked about, and none known")
  void own(String present, String country, boolean asked, String former, String agreedFor) {
    assertEquals(agreedFor, of(present, country, asked, former));
  }

  @ParameterizedTest(name = "target {0}, addressee {1}, once {2}")
  @CsvSource({"PK, GB, ", "PK, GB, SE", ", GB, ", ", GB, SE", ", , "})
  @DisplayName("for nobody else")
  void none(String present, String country, String former) {
    assertEquals(null, of(present, country, false, former));
  }

  @Test
  @DisplayName("for the country concerned without anybody being asked about anything")
  void atOnce() {
    assertEquals("PK", PackTarget.of("PK", "PK", () -> fail("asked"), () -> fail("asked")));
  }
}
