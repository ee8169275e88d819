package org.tadamun.web.console.signature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.web.console.frame.StateOption;

@DisplayName("The states of a list")
class CountedStatesTest {

  private int asked;

  private List<StateOption> count() {
    asked++;
    return List.of(new StateOption("", "All", asked));
  }

  @Test
  @DisplayName("are counted once in an answer, and anew after a decision")
  void once() {
    CountedStates states = new CountedStates();
    assertEquals(1, states.of(this::count).getFirst().count());
    assertEquals(1, states.of(this::count).getFirst().count());
    states.forget();
    assertEquals(2, states.of(this::count).getFirst().count());
    assertEquals(2, asked);
  }

  @Test
  @DisplayName("are counted by each answer for itself, of the same page too")
  void each() {
    new CountedStates().of(this::count);
    assertEquals(2, new CountedStates().of(this::count).getFirst().count());
  }
}
