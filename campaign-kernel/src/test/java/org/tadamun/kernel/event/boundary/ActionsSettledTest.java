package org.tadamun.kernel.event.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.event.boundary.ActionsSettled.Rest;
import org.tadamun.kernel.event.boundary.ActionsSettled.Ticked;

@DisplayName("Decision on actions when an outcome is declared")
class ActionsSettledTest {

  private static final Ticked A = new Ticked("a", 1);
  private static final Ticked B = new Ticked("b", 2);

  @Test
  @DisplayName("an action gets the choice made for it, else the choice for the rest")
  void choiceOfEachOrRest() {
    ActionsSettled some = new ActionsSettled(null, List.of(A), List.of(B));
    assertEquals(Rest.CANCEL, some.of("a", 1));
    assertEquals(Rest.KEEP, some.of("b", 2));
    assertNull(some.of("c", 3));
    assertEquals(Rest.KEEP, ActionsSettled.all(Rest.KEEP).of("c", 3));
    ActionsSettled others = new ActionsSettled(Rest.CANCEL, List.of(), List.of(B));
    assertEquals(Rest.CANCEL, others.of("c", 3));
    assertEquals(Rest.KEEP, others.of("b", 2));
  }

  @Test
  @DisplayName("an action that has changed since it was shown gets no choice")
  void movedOn() {
    ActionsSettled some = new ActionsSettled(Rest.CANCEL, List.of(A), List.of(B));
    assertNull(some.of("a", 2));
    assertNull(some.of("b", 3));
  }

  @Test
  @DisplayName("a decision that is left for later makes no choice")
  void later() {
    assertFalse(ActionsSettled.LATER.isSaid());
    assertEquals(ActionsSettled.LATER, ActionsSettled.all(null));
    assertTrue(ActionsSettled.all(Rest.KEEP).isSaid());
    assertTrue(new ActionsSettled(null, List.of(A), List.of()).isSaid());
    assertTrue(new ActionsSettled(null, List.of(), List.of(A)).isSaid());
  }
}
