package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.signature.boundary.search.SignatureNumbers;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.web.console.frame.StateOption;

@DisplayName("The counts of states in a list")
class CountedStatesTest {

  private int asked;

  private List<StateOption> count() {
    asked++;
    return List.of(new StateOption("", "All", asked));
  }

  @Test
  @DisplayName("the states are counted once per answer, and again after a decision")
  void countsOncePerAnswer() {
    CountedStates states = new CountedStates();
    assertEquals(1, states.of(this::count).getFirst().count());
    assertEquals(1, states.of(this::count).getFirst().count());
    states.forget();
    assertEquals(2, states.of(this::count).getFirst().count());
    assertEquals(2, asked);
  }

  @Test
  @DisplayName("stored counts have their moment until a decision")
  void storedCountsHaveTheirMoment() {
    CountedStates states = new CountedStates();
    assertNull(states.getAsOf());
    Instant moment = Instant.parse("2026-11-30T12:00:00Z");
    Map<SignatureState, Long> numbers = Map.of(SignatureState.PENDING, 5_001L);
    assertEquals(numbers, states.asTold(new SignatureNumbers(numbers, moment)));
    assertEquals(moment, states.getAsOf());
    states.forget();
    assertNull(states.getAsOf());
  }

  @Test
  @DisplayName("each answer counts for itself")
  void countsForEachAnswer() {
    new CountedStates().of(this::count);
    assertEquals(2, new CountedStates().of(this::count).getFirst().count());
  }
}
