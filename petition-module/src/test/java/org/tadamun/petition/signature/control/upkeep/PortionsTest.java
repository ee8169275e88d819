package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A portion of signatures")
class PortionsTest {

  private final Portions portions =
      new Portions(System.getLogger(PortionsTest.class.getName()), "Trying signature");

  private final List<List<Long>> tried = new ArrayList<>();
  private final Set<Long> done = new TreeSet<>();
  private final Set<Long> failing = new TreeSet<>();
  private final IllegalStateException failure = new IllegalStateException();

  private void attempt(List<Long> portion) {
    portions.attempt(portion, Clock.systemUTC(), this::work);
  }

  /** As a transaction: all of it or nothing. */
  private void work(List<Long> some) {
    tried.add(some);
    if (some.stream().anyMatch(failing::contains)) {
      throw failure;
    }
    done.addAll(some);
  }

  private static List<Long> numbers(int last) {
    return LongStream.rangeClosed(1, last).boxed().toList();
  }

  @Test
  @DisplayName("is carried out at once")
  void atOnce() {
    attempt(numbers(5));
    assertEquals(List.of(numbers(5)), tried);
  }

  @Test
  @DisplayName("is carried out one by one but for the row that fails, each time anew")
  void inTheMiddle() {
    failing.add(3L);
    for (int hour = 0; hour < 3; hour++) {
      tried.clear();
      attempt(numbers(5));
      assertEquals(6, tried.size(), "the portion, and each of it once");
      assertEquals(Set.of(1L, 2L, 4L, 5L), done);
    }
    failing.clear();
    attempt(numbers(5));
    assertEquals(Set.copyOf(numbers(5)), done);
  }

  @Test
  @DisplayName("is given up where so many fail that it is not their fault")
  void manyFail() {
    failing.addAll(numbers(50));
    assertSame(failure, assertThrows(RuntimeException.class, () -> attempt(numbers(50))));
    assertEquals(1 + Portions.FAILURES, tried.size());
  }
}
