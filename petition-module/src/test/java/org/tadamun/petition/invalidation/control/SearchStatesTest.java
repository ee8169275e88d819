package org.tadamun.petition.invalidation.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.petition.invalidation.entity.RuleVerb;
import org.tadamun.petition.signature.entity.SignatureState;

class SearchStatesTest {

  @ParameterizedTest
  @EnumSource
  @DisplayName("R3 R15: a run goes through exactly the states that its preview covers")
  void statesOfPreview(RuleVerb verb) {
    List<SignatureState> once = SearchStates.once(verb);
    assertEquals(once, SearchStates.atWork(verb).stream().distinct().toList());
    assertTrue(once.stream().allMatch(verb::means));
    for (SignatureState state : SignatureState.values()) {
      assertEquals(verb.means(state), once.contains(state), state.name());
    }
  }

  @Test
  @DisplayName("R12: a run takes unconfirmed signatures last")
  void last() {
    assertEquals(SignatureState.PENDING, SearchStates.atWork(RuleVerb.INVALIDATE).getLast());
    assertEquals(SignatureState.PENDING, SearchStates.atWork(RuleVerb.HOLD).getLast());
  }
}
