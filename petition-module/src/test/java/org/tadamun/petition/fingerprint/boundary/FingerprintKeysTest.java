package org.tadamun.petition.fingerprint.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tadamun.petition.fingerprint.entity.KeyPhase;

@DisplayName("Fingerprint keys of a petition")
class FingerprintKeysTest {

  @ParameterizedTest
  @CsvSource({"ANNOUNCED, old, 3", "CHANGING, new, 4", "MOVING, new, 4"})
  @DisplayName(
      "R2: during a change both keys are looked up, old before new, and one of them is written")
  void whileChanging(KeyPhase phase, String written, int number) {
    FingerprintKeys keys = new FingerprintKeys("old", 3, "new", phase);
    assertEquals(List.of("old", "new"), keys.toLook());
    assertTrue(keys.isChanging());
    assertEquals(written, keys.toWrite());
    assertEquals(number, keys.numberToWrite());
  }

  @Test
  @DisplayName("A petition without a change has one key to look up and to write")
  void settled() {
    FingerprintKeys keys = new FingerprintKeys("only", 1, null, KeyPhase.SETTLED);
    assertEquals(List.of("only"), keys.toLook());
    assertFalse(keys.isChanging());
    assertEquals("only", keys.toWrite());
    assertEquals(1, keys.numberToWrite());
  }

  @Test
  @DisplayName("The phases of a change follow each other and end as settled")
  void round() {
    List<KeyPhase> seen = new ArrayList<>();
    KeyPhase phase = KeyPhase.SETTLED;
    do {
      seen.add(phase);
      phase = phase.next();
    } while (phase != KeyPhase.SETTLED);
    assertEquals(List.of(KeyPhase.values()), seen);
  }

  @Test
  @DisplayName(
      "R1: in neighbouring phases, two simultaneous signers with one address meet under one key")
  void meet() {
    for (KeyPhase phase : KeyPhase.values()) {
      KeyPhase next = phase.next();
      boolean sameKey =
          phase.writesNext() == next.writesNext()
              // Settling makes the next key the present one, so both phases write the same key.
              || next == KeyPhase.SETTLED && phase.writesNext();
      assertTrue(sameKey || phase.reserves() && next.reserves(), phase + " and " + next);
    }
    assertFalse(KeyPhase.SETTLED.reserves() || KeyPhase.MOVING.reserves());
  }
}
