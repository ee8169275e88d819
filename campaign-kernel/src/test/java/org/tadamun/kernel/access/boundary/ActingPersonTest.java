package org.tadamun.kernel.access.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.access.boundary.refusal.OneOrganisation;
import org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded;
import org.tadamun.kernel.problem.boundary.BusinessException;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.ProblemType;

@DisplayName("Check for a second person")
class ActingPersonTest {

  private static final String WORDS = "batch.error.second-person";

  private static void second(ActingPerson second, String first) {
    second.requireOther(first, WORDS);
  }

  @Test
  @DisplayName(
      "the first person is refused; any other actor passes, and everyone if there is no first")
  void staff() {
    ActingPerson anna = ActingPerson.alone("staff:anna");
    BusinessException refused =
        assertThrows(SecondPersonNeeded.class, () -> second(anna, "staff:anna"));
    assertEquals(ProblemType.FORBIDDEN, refused.type());
    assertEquals(WORDS, refused.messageKey());
    assertDoesNotThrow(() -> second(anna, "staff:bilal"));
    assertDoesNotThrow(() -> second(anna, "key:anna"));
    assertDoesNotThrow(() -> second(anna, null));
    assertFalse(anna.isKey());
  }

  @Test
  @DisplayName("key R4: another key of the same organisation is refused, with a message of its own")
  void keys() {
    ActingPerson partner = new ActingPerson("key:b", Set.of("key:a", "key:b"));
    BusinessException refused = assertThrows(OneOrganisation.class, () -> second(partner, "key:a"));
    assertEquals(ProblemType.FORBIDDEN, refused.type());
    assertThrows(SecondPersonNeeded.class, () -> second(partner, "key:b"));
    assertDoesNotThrow(() -> second(partner, "key:c"));
    assertDoesNotThrow(() -> second(partner, "staff:a"));
    assertDoesNotThrow(() -> second(partner, null));
    assertTrue(partner.isKey());
  }

  @Test
  @DisplayName("key R4: a key of the owner is refused only as second to itself")
  void owner() {
    ActingPerson own = ActingPerson.alone("key:b");
    assertDoesNotThrow(() -> second(own, "key:a"));
    assertThrows(SecondPersonNeeded.class, () -> second(own, "key:b"));
  }

  @Test
  @DisplayName("a use case may give its own refusal for the first person")
  void otherwise() {
    ActingPerson partner = new ActingPerson("key:b", Set.of("key:a", "key:b"));
    assertThrows(NotFound.class, () -> partner.requireOther("key:b", NotFound::new));
    assertThrows(OneOrganisation.class, () -> partner.requireOther("key:a", NotFound::new));
    assertDoesNotThrow(() -> partner.requireOther("key:c", NotFound::new));
  }
}
