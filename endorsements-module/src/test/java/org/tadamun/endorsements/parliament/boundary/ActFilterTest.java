package org.tadamun.endorsements.parliament.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Filter of parliamentary acts")
class ActFilterTest {

  @Test
  @DisplayName("a scope selects the counted acts, the others, or all")
  void scopes() {
    assertEquals(ActFilter.DONE, ActFilter.of(ActFilter.Scope.COUNTED, null, null, null, null));
    assertEquals(
        ActFilter.NOT_DONE, ActFilter.of(ActFilter.Scope.NOT_COUNTED, null, null, null, null));
    assertEquals(ActFilter.ALL, ActFilter.of(null, null, null, null, null));
  }
}
