package org.tadamun.petition.signature.control.upkeep;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What nobody confirmed")
class ExpiryRunTest {

  private final List<Long> due = new ArrayList<>();
  private final List<Long> expired = new ArrayList<>();
  private final Set<Long> failing = new TreeSet<>(Set.of(7L));
  private int looks;
  private int portions;

  private final ExpiryRun run =
      new ExpiryRun(
          new SignatureExpiry() {
            @Override
            public List<Long> due(int most) {
              looks++;
              return due.subList(0, Math.min(most, due.size()));
            }

            @Override
            public void expire(List<Long> some) {
              portions++;
              if (some.stream().anyMatch(failing::contains)) {
                throw new IllegalStateException();
              }
              expired.addAll(some);
            }
          },
          Clock.systemUTC());

  private void areDue(int number) {
    due.addAll(LongStream.rangeClosed(1, number).boxed().toList());
    Collections.reverse(due);
  }

  @Test
  @DisplayName("does not expire in the first hour of a server, whose clock may be wrong")
  void firstHour() {
    run.onTimer();
    assertEquals(0, looks);
    run.run();
    assertEquals(1, looks);
  }

  @Test
  @DisplayName("is read once and expires in portions, each in ascending order")
  void portions() {
    areDue(2 * ExpiryRun.PORTION + 2);
    due.remove(7L);
    run.run();
    assertEquals(1, looks);
    assertEquals(3, portions);
    List<Long> first = expired.subList(0, ExpiryRun.PORTION);
    assertEquals(first.stream().sorted().toList(), first);
    assertEquals(due.size(), expired.size());
  }

  @Test
  @DisplayName("expires but for the one that fails, which is tried again in each hour")
  void fails() {
    areDue(ExpiryRun.PORTION + 20);
    run.run();
    assertEquals(due.size() - 1, expired.size());
    due.removeAll(expired);
    run.run();
    assertEquals(List.of(7L), due);
    assertEquals(2, looks);
  }

  @Test
  @DisplayName("expires behind many that always fail, in the next hour also those beside them")
  void manyFail() {
    areDue(2 * ExpiryRun.PORTION);
    // The oldest ones, which are read first in each hour.
    List<Long> oldest = List.copyOf(due.subList(0, ExpiryRun.PORTION));
    failing.addAll(oldest.stream().sorted().limit(Portions.FAILURES).toList());
    failing.remove(7L);
    run.run();
    assertEquals(ExpiryRun.PORTION, expired.size());
    due.removeAll(expired);
    run.run();
    due.removeAll(expired);
    assertEquals(failing, Set.copyOf(due));
  }
}
