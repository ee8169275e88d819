package org.tadamun.web.publicsite.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.NotFound;

class RefusalsTest {

  @Test
  @DisplayName("a refusal is found inside whatever was wrapped around it")
  void wrapped() {
    NotFound refusal = new NotFound();
    assertEquals(Optional.of(refusal), Refusals.in(refusal));
    assertEquals(
        Optional.of(refusal),
        Refusals.in(new IllegalStateException(new IllegalArgumentException(refusal))));
  }

  @Test
  @DisplayName("a fault is no refusal, even one that causes itself")
  void fault() {
    assertTrue(Refusals.in(new IllegalStateException()).isEmpty());
    IllegalStateException one = new IllegalStateException();
    one.initCause(new IllegalStateException(one));
    assertTrue(Refusals.in(one).isEmpty());
  }
}
