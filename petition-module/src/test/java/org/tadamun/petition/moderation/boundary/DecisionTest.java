package org.tadamun.petition.moderation.boundary;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.petition.correction.entity.InvalidationReason;
import org.tadamun.petition.signature.entity.SignatureState;

class DecisionTest {

  private static final Map<ModerationCommand, Set<SignatureState>> FITTING =
      Map.of(
          ModerationCommand.HOLD, EnumSet.of(SignatureState.PENDING, SignatureState.CONFIRMED),
          ModerationCommand.RELEASE, EnumSet.of(SignatureState.HELD),
          ModerationCommand.INVALIDATE, EnumSet.of(SignatureState.CONFIRMED, SignatureState.HELD),
          ModerationCommand.REVERT, EnumSet.of(SignatureState.INVALIDATED));

  private static String refusedField(Decision decision) {
    return assertThrows(InvalidInput.class, decision::check).errors().getFirst().field();
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("Each decision about a signature fits exactly the states of the table")
  void states(ModerationCommand command) {
    for (SignatureState state : SignatureState.values()) {
      assertEquals(FITTING.get(command).contains(state), command.fits(state), state.name());
      assertEquals(command.fits(state), command.fits(state, false), state.name());
      boolean waiting = command == ModerationCommand.INVALIDATE && state == SignatureState.PENDING;
      assertEquals(waiting || command.fits(state), command.fits(state, true), state.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("A decision about a signature is found by its verb")
  void verbs(ModerationCommand command) {
    assertEquals(command, ModerationCommand.ofVerb(command.verb()).orElseThrow());
    assertTrue(ModerationCommand.ofVerb(command.name()).isEmpty());
  }

  @Test
  @DisplayName("R3: an invalidation needs a reason, other decisions need none")
  void reason() {
    assertEquals("reason", refusedField(Decision.of(ModerationCommand.INVALIDATE)));
    for (ModerationCommand command :
        EnumSet.complementOf(EnumSet.of(ModerationCommand.INVALIDATE))) {
      assertDoesNotThrow(Decision.of(command)::check);
    }
  }

  @Test
  @DisplayName("R3: a reason or note that the decision would not keep is refused")
  void notKept() {
    InvalidationReason reason = InvalidationReason.OTHER;
    for (ModerationCommand command : ModerationCommand.values()) {
      if (command != ModerationCommand.INVALIDATE) {
        assertEquals("reason", refusedField(new Decision(command, reason, null)));
      }
    }
    for (ModerationCommand command :
        EnumSet.of(ModerationCommand.RELEASE, ModerationCommand.REVERT)) {
      assertEquals("note", refusedField(new Decision(command, null, "odd")));
      assertDoesNotThrow(new Decision(command, null, "  ")::check);
    }
    assertDoesNotThrow(new Decision(ModerationCommand.HOLD, null, "odd")::check);
    assertDoesNotThrow(new Decision(ModerationCommand.INVALIDATE, reason, "odd")::check);
  }

  @Test
  @DisplayName("A note of over 500 characters or with markup is refused, a blank one is absent")
  void note() {
    InvalidationReason reason = InvalidationReason.OTHER;
    for (String wrong : new String[] {"x".repeat(501), "<b>", "bell\u0007"}) {
      Decision decision = new Decision(ModerationCommand.INVALIDATE, reason, wrong);
      assertEquals("note", refusedField(decision));
    }
    assertNull(new Decision(ModerationCommand.HOLD, null, "  ").noteOrNull());
    assertEquals("odd", new Decision(ModerationCommand.HOLD, null, " odd ").noteOrNull());
  }
}
