package org.tadamun.kernel.staff.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Second factor")
class SecondFactorTest {

  private static final Instant NOW = Instant.parse("2020-11-20T08:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(30);

  private final StaffMember nadia = new StaffMember("Nadia", "nadia@example.org", "ar", "UTC", NOW);
  private final SecondFactor factor =
      new SecondFactor(nadia, "sealed", 100, List.of("one", "two", "three"), NOW);

  private void failed(int times) {
    for (int i = 0; i < times; i++) {
      factor.failed(LATER);
    }
  }

  @Test
  @DisplayName(
      "the owner is notified once of wrong codes in a row; after too many, codes are refused")
  void wornOut() {
    for (int i = 1; i <= SecondFactor.WRONG_MOST; i++) {
      assertFalse(factor.isWornOut(), "after " + (i - 1));
      assertEquals(i == SecondFactor.WRONG_TOLD, factor.failed(LATER), "by code " + i);
    }
    assertTrue(factor.isWornOut());
    assertEquals(LATER, factor.modifiedAt());
    nadia.choosePassword("hash", LATER);
    assertFalse(factor.isWornOut(), "nobody who has tried knows the new one");
    failed(SecondFactor.WRONG_TOLD - 1);
    assertTrue(factor.failed(LATER), "he is told again");
  }

  @Test
  @DisplayName("R7: wrong codes count on until a password is chosen, whatever else changes")
  void samePassword() {
    nadia.choosePassword("hash", NOW);
    failed(SecondFactor.WRONG_TOLD);
    nadia.endSessions(LATER);
    failed(SecondFactor.WRONG_MOST - SecondFactor.WRONG_TOLD - 1);
    nadia.strengthen("stronger hash", LATER);
    assertFalse(factor.failed(LATER), "he was told before his sessions were ended");
    assertTrue(factor.isWornOut());
    nadia.endSessions(LATER);
    assertTrue(factor.isWornOut(), "whoever has tried still knows it");
    nadia.deactivate(ShutOutLevel.CAMPAIGN, "staff:omar", LATER);
    nadia.reactivate("unknown", LATER);
    assertTrue(factor.isWornOut(), "nothing is chosen yet");
    nadia.choosePassword("another hash", LATER);
    assertFalse(factor.isWornOut());
  }

  @Test
  @DisplayName("wrong codes are counted from the last right code, of the app or for recovery")
  void inARow() {
    failed(SecondFactor.WRONG_MOST - 1);
    assertTrue(factor.take(101, LATER));
    failed(SecondFactor.WRONG_MOST - 1);
    assertTrue(factor.useRecovery("one", LATER));
    failed(SecondFactor.WRONG_MOST - 1);
    assertFalse(factor.isWornOut());
    failed(1);
    assertTrue(factor.isWornOut());
  }

  @Test
  @DisplayName("the code of a step is accepted once, and no code of an earlier step")
  void replay() {
    assertFalse(factor.take(100, LATER), "by it, it was proven");
    assertFalse(factor.take(99, LATER));
    assertEquals(NOW, factor.modifiedAt());
    assertTrue(factor.take(102, LATER));
    assertFalse(factor.take(102, LATER));
    assertFalse(factor.take(101, LATER));
    assertTrue(factor.take(103, LATER));
    assertEquals(LATER, factor.modifiedAt());
  }

  @Test
  @DisplayName("each recovery code is accepted once, in any order")
  void recovery() {
    assertFalse(factor.useRecovery("four", LATER));
    assertFalse(factor.useRecovery("", LATER));
    assertFalse(factor.useRecovery("one two", LATER));
    assertTrue(factor.useRecovery("two", LATER));
    assertFalse(factor.useRecovery("two", LATER));
    assertEquals(2, factor.recoveryLeft());
    assertTrue(factor.useRecovery("one", LATER));
    assertTrue(factor.useRecovery("three", LATER));
    assertEquals(0, factor.recoveryLeft());
    assertFalse(factor.useRecovery("", LATER));
  }

  @Test
  @DisplayName("new recovery codes replace all earlier ones")
  void renewed() {
    factor.renewRecovery(List.of("four"), LATER);
    assertEquals(1, factor.recoveryLeft());
    assertFalse(factor.useRecovery("one", LATER));
    assertTrue(factor.useRecovery("four", LATER));
  }
}
