package org.tadamun.endorsements.proof.entity;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.FieldError;
import org.tadamun.kernel.problem.boundary.InvalidInput;

@DisplayName("R9: Grounds for showing an endorser who asked to be taken off")
class GroundsTest {

  private static final LocalDate ASKED = LocalDate.of(2020, 11, 20);
  private static final Grounds PUBLIC_ACT = new Grounds(PublicationBasis.PUBLIC_ACT, null, null);

  @Test
  @DisplayName("a public act is refused as the basis")
  void publicAct() {
    assertEquals(List.of("basis"), wrong(PUBLIC_ACT));
    assertDoesNotThrow(() -> PUBLIC_ACT.respect(null), "nobody asked");
  }

  @Test
  @DisplayName("a consent is accepted from the day of that wish on, an earlier one refused")
  void consent() {
    assertEquals(List.of("consentOn"), wrong(consent(ASKED.minusDays(1))));
    assertDoesNotThrow(() -> consent(ASKED).respect(ASKED));
    assertDoesNotThrow(() -> consent(ASKED.minusDays(1)).respect(null));
  }

  @Test
  @DisplayName(
      "after the wish only a consent of that day or later holds; without a wish a public act does")
  void holds() {
    assertFalse(PUBLIC_ACT.holdsAfter(ASKED));
    assertFalse(consent(ASKED.minusDays(1)).holdsAfter(ASKED));
    assertTrue(consent(ASKED).holdsAfter(ASKED));
    assertTrue(PUBLIC_ACT.holdsAfter(null));
  }

  private static Grounds consent(LocalDate day) {
    return new Grounds(PublicationBasis.CONSENT, day, "Yes.");
  }

  private static List<String> wrong(Grounds grounds) {
    return assertThrows(InvalidInput.class, () -> grounds.respect(ASKED)).errors().stream()
        .map(FieldError::field)
        .toList();
  }
}
