package org.tadamun.petition.invalidation.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.petition.signature.entity.SignatureState;

class RuleVerbTest {

  private static final Map<RuleVerb, Set<SignatureState>> MEANT =
      Map.of(
          RuleVerb.INVALIDATE,
              EnumSet.of(SignatureState.PENDING, SignatureState.CONFIRMED, SignatureState.HELD),
          RuleVerb.HOLD, EnumSet.of(SignatureState.PENDING, SignatureState.CONFIRMED),
          RuleVerb.RELEASE, EnumSet.of(SignatureState.HELD));

  @ParameterizedTest
  @EnumSource
  @DisplayName("R12 R15: each verb applies to exactly the states of the table")
  void states(RuleVerb verb) {
    for (SignatureState state : SignatureState.values()) {
      assertEquals(MEANT.get(verb).contains(state), verb.means(state), state.name());
    }
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("R14: only an invalidation needs a second person")
  void needsSecondPerson(RuleVerb verb) {
    assertEquals(verb == RuleVerb.INVALIDATE, verb.needsSecond());
  }
}
