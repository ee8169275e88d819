package org.tadamun.web.console.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.update.entity.UpdateState;

@DisplayName("The links of a list's filter by state")
class StateOptionTest {

  @Test
  @DisplayName("the links begin with all, then follow the order of the states")
  void order() {
    Map<UpdateState, Long> counts = new EnumMap<>(UpdateState.class);
    counts.put(UpdateState.PUBLISHED, 4L);
    counts.put(UpdateState.DRAFT, 3L);
    assertEquals(
        List.of(
            new StateOption("", "All", 7),
            new StateOption("DRAFT", "Draft", 3),
            new StateOption("PUBLISHED", "Published", 4)),
        StateOption.of("All", counts, one -> one == UpdateState.DRAFT ? "Draft" : "Published"));
  }

  @Test
  @DisplayName("the length of the list is known for each state and for all")
  void length() {
    List<StateOption> options =
        List.of(new StateOption("", "All", 7), new StateOption("DRAFT", "Draft", 3));
    assertEquals(7, StateOption.length(options, null));
    assertEquals(3, StateOption.length(options, UpdateState.DRAFT));
    assertEquals(0, StateOption.length(options, UpdateState.PUBLISHED));
    assertEquals(0, StateOption.length(List.of(), null));
  }
}
