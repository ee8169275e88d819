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

@DisplayName("Expiry of unconfirmed signatures")
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
  @DisplayName("Nothing expires in the first hour after the server's start")
  void firstHour() {
    run.onTimer();
    assertEquals(0, looks);
    run.run();
    assertEquals(1, looks);
  }

  @Test
  @DisplayName("Due signatures are read once and expire in portions, each in ascending order")
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
  @DisplayName("A signature that fails is left out, and tried again in the next run")
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
  @DisplayName("Signatures expire although the oldest ones always fail")
  void manyFail() {
    areDue(2 * ExpiryRun.PORTION);
    // The oldest signatures, which are read first in each run.
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
