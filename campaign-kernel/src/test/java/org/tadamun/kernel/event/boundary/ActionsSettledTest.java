package org.tadamun.kernel.event.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.event.boundary.ActionsSettled.Rest;

@DisplayName("What is said of actions when an outcome is declared")
class ActionsSettledTest {

  @Test
  @DisplayName("is what is said of each, and else of the rest")
  void each() {
    ActionsSettled some = new ActionsSettled(null, List.of("a"), List.of("b"));
    assertEquals(Rest.CANCEL, some.of("a"));
    assertEquals(Rest.KEEP, some.of("b"));
    assertNull(some.of("c"));
    assertEquals(Rest.KEEP, ActionsSettled.all(Rest.KEEP).of("c"));
    assertEquals(Rest.CANCEL, new ActionsSettled(Rest.CANCEL, List.of(), List.of("b")).of("c"));
    assertEquals(Rest.KEEP, new ActionsSettled(Rest.CANCEL, List.of(), List.of("b")).of("b"));
  }

  @Test
  @DisplayName("is nothing where it is left for later")
  void later() {
    assertFalse(ActionsSettled.LATER.isSaid());
    assertEquals(ActionsSettled.LATER, ActionsSettled.all(null));
    assertTrue(ActionsSettled.all(Rest.KEEP).isSaid());
    assertTrue(new ActionsSettled(null, List.of("a"), List.of()).isSaid());
    assertTrue(new ActionsSettled(null, List.of(), List.of("a")).isSaid());
  }
}
