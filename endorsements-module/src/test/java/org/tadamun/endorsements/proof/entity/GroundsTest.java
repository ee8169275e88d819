package org.tadamun.endorsements.proof.entity;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("R9: Grounds for showing an endorser who asked to be taken off")
class GroundsTest {

  private static final LocalDate ASKED = LocalDate.of(2020, 11, 20);
  private static final Grounds PUBLIC_ACT = new Grounds(PublicationBasis.PUBLIC_ACT, null, null);

  @Test
  @DisplayName(
      "after the wish only a consent of that day or later holds; without a wish a public act does")
  void holds() {
    assertFalse(PUBLIC_ACT.holdsAfter(ASKED));
    assertFalse(consent(ASKED.minusDays(1)).holdsAfter(ASKED));
    assertTrue(consent(ASKED).holdsAfter(ASKED));
    assertTrue(PUBLIC_ACT.holdsAfter(null));
    assertTrue(consent(ASKED.minusDays(1)).holdsAfter(null));
  }

  private static Grounds consent(LocalDate day) {
    return new Grounds(PublicationBasis.CONSENT, day, "Yes.");
  }
}
