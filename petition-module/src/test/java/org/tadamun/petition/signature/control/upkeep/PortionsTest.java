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

@DisplayName("Portion of signatures")
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

  /** Like a transaction: all or nothing. */
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
  @DisplayName("A portion is carried out at once")
  void atOnce() {
    attempt(numbers(5));
    assertEquals(List.of(numbers(5)), tried);
  }

  @Test
  @DisplayName(
      "If a row fails, the rows are carried out one by one, and from then on it comes last")
  void inTheMiddle() {
    failing.add(3L);
    attempt(numbers(5));
    assertEquals(6, tried.size(), "the portion, and each of it once");
    assertEquals(Set.of(1L, 2L, 4L, 5L), done);
    for (int hour = 0; hour < 3; hour++) {
      tried.clear();
      attempt(numbers(5));
      assertEquals(List.of(List.of(1L, 2L, 4L, 5L), List.of(3L)), tried);
    }
    failing.clear();
    attempt(numbers(5));
    assertEquals(Set.copyOf(numbers(5)), done);
    tried.clear();
    attempt(numbers(5));
    assertEquals(List.of(numbers(5)), tried);
  }

  @Test
  @DisplayName("A portion with many failures is left; next time its failed rows come last")
  void manyFail() {
    failing.addAll(numbers(Portions.FAILURES));
    attempt(numbers(50));
    assertEquals(1 + Portions.FAILURES, tried.size());
    assertEquals(Set.of(), done);
    attempt(numbers(50));
    assertEquals(50 - Portions.FAILURES, done.size());
  }

  @Test
  @DisplayName("Rows that fail are tried in turns, even if they are more than are tried in one run")
  void inTurns() {
    failing.addAll(numbers(15));
    attempt(numbers(50));
    attempt(numbers(50));
    assertEquals(35, done.size());
    failing.removeAll(List.of(14L, 15L));
    attempt(numbers(15));
    attempt(numbers(15));
    assertEquals(37, done.size());
  }

  @Test
  @DisplayName("If two portions in a row do nothing, the run stops with the failure")
  void nothingDone() {
    failing.addAll(numbers(100));
    attempt(numbers(50));
    List<Long> next = numbers(100).subList(50, 100);
    assertSame(failure, assertThrows(RuntimeException.class, () -> attempt(next)));
    assertEquals(2 * (1 + Portions.FAILURES), tried.size());
    failing.clear();
    attempt(numbers(100));
    assertEquals(100, done.size());
  }
}
