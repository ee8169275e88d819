package org.tadamun.petition.delivery.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.ACCEPTED;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.LEFT_AT_DOOR;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.MET;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.NO_ANSWER;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.PLANNED;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.POSTED;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.REFUSED;
import static org.tadamun.petition.delivery.entity.DeliveryOutcome.RETURNED;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Outcome of an attempt")
class DeliveryOutcomeTest {

  private static Set<DeliveryOutcome> expected(DeliveryOutcome from) {
    return switch (from) {
      case PLANNED -> EnumSet.of(ACCEPTED, MET, REFUSED, LEFT_AT_DOOR, POSTED, NO_ANSWER);
      case POSTED -> EnumSet.of(ACCEPTED, REFUSED, LEFT_AT_DOOR, RETURNED, NO_ANSWER);
      case LEFT_AT_DOOR -> EnumSet.of(ACCEPTED, RETURNED, NO_ANSWER);
      case ACCEPTED, MET -> EnumSet.of(RETURNED);
      case NO_ANSWER -> EnumSet.of(ACCEPTED, REFUSED, RETURNED);
      case REFUSED, RETURNED -> EnumSet.noneOf(DeliveryOutcome.class);
    };
  }

  @ParameterizedTest(name = "after {0}")
  @EnumSource
  @DisplayName("R2: each outcome is followed only by those of the table")
  void pairs(DeliveryOutcome from) {
    for (DeliveryOutcome to : DeliveryOutcome.values()) {
      assertEquals(expected(from).contains(to), from.mayBecome(to), from + " → " + to);
    }
  }

  @ParameterizedTest(name = "undoing {0}")
  @EnumSource
  @DisplayName(
      "R3: an outcome is undone only to one that it can follow, and never follows it the other way")
  void undone(DeliveryOutcome from) {
    for (DeliveryOutcome to : DeliveryOutcome.values()) {
      boolean undone = from != PLANNED && (to == PLANNED || expected(to).contains(from));
      assertEquals(undone, from.mayBeUndoneTo(to), from + " → " + to);
      assertFalse(undone && from.mayBecome(to), from + " → " + to + " could be read either way");
    }
  }

  @Test
  @DisplayName("ACCEPTED and MET count as taken; every outcome but PLANNED has happened")
  void taken() {
    assertTrue(ACCEPTED.isTaken() && MET.isTaken());
    assertFalse(POSTED.isTaken() || REFUSED.isTaken() || LEFT_AT_DOOR.isTaken());
    assertFalse(PLANNED.hasHappened());
    assertTrue(NO_ANSWER.hasHappened());
  }

  @Test
  @DisplayName("R2: each channel has only the outcomes that it can end with")
  void channels() {
    assertFalse(DeliveryChannel.POST.canEndAs(MET));
    assertFalse(DeliveryChannel.BY_HAND.canEndAs(POSTED));
    assertFalse(DeliveryChannel.EMAIL.canEndAs(LEFT_AT_DOOR));
    assertFalse(DeliveryChannel.FAX.canEndAs(RETURNED));
    assertTrue(DeliveryChannel.COURIER.canEndAs(LEFT_AT_DOOR));
    for (DeliveryChannel channel : DeliveryChannel.values()) {
      assertFalse(channel.canEndAs(PLANNED), channel.name());
      assertTrue(channel.canEndAs(ACCEPTED), channel.name());
      assertTrue(channel.canEndAs(NO_ANSWER), channel.name());
    }
  }
}
