package org.tadamun.petition.version.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Text that a signer was shown")
class TextShownTest {

  @Test
  @DisplayName("A signer who does not say so was shown the present text")
  void nothing() {
    assertTrue(TextShown.PRESENT.isOf(7, 3));
    assertEquals(3, TextShown.PRESENT.revisionOr(3));
  }

  @Test
  @DisplayName("The named version has to be the present one, in any wording published of it")
  void presentVersion() {
    assertTrue(new TextShown(2, 1).isOf(2, 3));
    assertTrue(new TextShown(2, 3).isOf(2, 3));
    assertTrue(new TextShown(null, 1).isOf(2, 3));
    assertEquals(1, new TextShown(2, 1).revisionOr(3));
    assertFalse(new TextShown(1, 1).isOf(2, 3));
    assertFalse(new TextShown(3, 1).isOf(2, 3));
    assertFalse(new TextShown(2, 4).isOf(2, 3));
    assertFalse(new TextShown(2, 0).isOf(2, 3));
    assertFalse(new TextShown(2, -1).isOf(2, 3));
  }
}
