package org.tadamun.kernel.sweep.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.sweep.boundary.Sweep;

@DisplayName("Hourly sweep")
class SweepRunTest {

  private final List<String> asked = new ArrayList<>();

  private final SweepRun run =
      new SweepRun(
          new SweepSteps() {
            @Override
            public int portion(Sweep sweep) {
              asked.add(sweep.name());
              return sweep.portion(Instant.EPOCH);
            }
          },
          Clock.systemUTC());

  /** Returns the given numbers one by one, and fails after the last. */
  private record Kind(String name, Deque<Integer> found) implements Sweep {

    Kind(String name, Integer... found) {
      this(name, new ArrayDeque<>(List.of(found)));
    }

    @Override
    public int portion(Instant now) {
      return found.pop();
    }
  }

  @Test
  @DisplayName("R1: a sweep runs in portions until one is not full")
  void portions() {
    run.run(List.of(new Kind("many", Sweep.PORTION, Sweep.PORTION, 3), new Kind("none", 0)));
    assertEquals(List.of("many", "many", "many", "none"), asked);
  }

  @Test
  @DisplayName("R1: the next sweep runs even if one fails")
  void eachForItself() {
    run.run(List.of(new Kind("broken"), new Kind("whole", 1)));
    assertEquals(List.of("broken", "whole"), asked);
  }

  @Test
  @DisplayName("R1: no sweep runs in the first hour of a server")
  void firstHour() {
    run.onTimer();
    assertEquals(List.of(), asked);
  }
}
