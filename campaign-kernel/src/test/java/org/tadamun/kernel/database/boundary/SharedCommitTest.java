package org.tadamun.kernel.database.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.problem.boundary.UniqueViolation;

@DisplayName("Shared commit")
@Timeout(30)
@ResourceLock("what LostGroups writes into the log")
class SharedCommitTest {

  private static final String FIRST = "first";

  private final List<List<String>> groups = Collections.synchronizedList(new ArrayList<>());
  private final List<String> writers = Collections.synchronizedList(new ArrayList<>());
  private final List<String> kept = Collections.synchronizedList(new ArrayList<>());
  private final Map<String, Throwable> refused = new ConcurrentHashMap<>();
  private final Set<String> inCompany = ConcurrentHashMap.newKeySet();
  private final CountDownLatch firstIsWriting = new CountDownLatch(1);
  private final CountDownLatch othersWait = new CountDownLatch(1);
  private final SharedCommit<String> commit = of(Duration.ofSeconds(20));

  private SharedCommit<String> of(Duration longest) {
    return new SharedCommit<>(4, longest, this::together, this::alone);
  }

  private void together(List<String> works) {
    groups.add(works);
    writers.add(Thread.currentThread().getName());
    if (works.contains("race")) {
      throw UniqueViolation.lostRace("a circle");
    }
    works.forEach(SharedCommitTest::refuse);
    kept.addAll(works);
  }

  private void alone(String work) {
    if (work.equals(FIRST)) {
      firstIsWriting.countDown();
      await(othersWait);
    }
    writers.add(Thread.currentThread().getName());
    refuse(work);
    kept.add(work);
  }

  private static void refuse(String work) {
    if (work.startsWith("bad")) {
      throw new IllegalArgumentException(work);
    }
    if (work.startsWith("fatal")) {
      throw new StackOverflowError(work);
    }
  }

  @Test
  @DisplayName("a work that comes alone is done without a group (R1)")
  void alone() {
    othersWait.countDown();
    assertFalse(commit.take(FIRST));
    assertEquals(List.of(FIRST), kept);
    assertEquals(List.of(), groups);
  }

  @Test
  @DisplayName("works that come while another is written are done in groups of at most four")
  void groups() throws InterruptedException {
    run(List.of("a", "b", "c", "d", "e", "f"));
    assertEquals(List.of(List.of("a", "b", "c", "d"), List.of("e", "f")), groups);
    assertEquals(List.of(FIRST, "a", "b", "c", "d", "e", "f"), kept);
    assertTrue(refused.isEmpty());
    assertEquals(Set.of("a", "b", "c", "d", "e", "f"), inCompany);
  }

  @Test
  @DisplayName("the thread of one work carries out two more groups, then that of the next one")
  void leader() throws InterruptedException {
    run(List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"));
    assertEquals(
        List.of(List.of("a", "b", "c", "d"), List.of("e", "f", "g", "h"), List.of("i", "j")),
        groups);
    assertEquals(List.of(FIRST, FIRST, FIRST, "i"), writers);
  }

  @Test
  @DisplayName("a thread whose group has failed carries out no other one")
  void leaderOfFailedGroup() throws InterruptedException {
    run(List.of("a", "b", "bad", "d", "e", "f"));
    assertEquals(List.of(FIRST, FIRST, FIRST, FIRST, FIRST, FIRST, "e"), writers);
    assertEquals(List.of(FIRST, "a", "b", "d", "e", "f"), kept);
  }

  @Test
  @DisplayName(
      "a group with a failing work is repeated without it, and only its caller is told (R2, R3)")
  void oneFails() throws InterruptedException {
    run(List.of("a", "bad", "c"));
    assertEquals(List.of(FIRST, "a", "c"), kept);
    assertEquals(List.of("bad"), List.copyOf(refused.keySet()));
    assertEquals("bad", refused.get("bad").getMessage());
  }

  @Test
  @DisplayName("each work of a group that lost a race is done alone, and one line is logged (R2)")
  void lostRace() throws InterruptedException {
    List<LogRecord> lines = Collections.synchronizedList(new ArrayList<>());
    Logger log = Logger.getLogger(LostGroups.class.getName());
    Filter before = log.getFilter();
    log.setFilter(line -> !lines.add(line));
    try {
      run(List.of("a", "race", "c"));
    } finally {
      log.setFilter(before);
    }
    assertEquals(List.of(FIRST, "a", "race", "c"), kept);
    assertTrue(refused.isEmpty());
    assertEquals(1, lines.size());
  }

  @Test
  @DisplayName("a fatal error reaches its caller as the cause, and the other works are kept (R1)")
  void machineFails() throws InterruptedException {
    run(List.of("a", "fatal", "c"));
    assertEquals(List.of(FIRST, "a", "c"), kept);
    assertInstanceOf(StackOverflowError.class, refused.get("fatal").getCause());
  }

  @Test
  @DisplayName("a caller who waits too long gets \"retry later\", and their work is not kept (R1)")
  void tooLong() throws InterruptedException {
    SharedCommit<String> impatient = of(Duration.ofMillis(1));
    Thread first = Thread.ofPlatform().start(() -> impatient.take(FIRST));
    await(firstIsWriting);
    RetryLater refusal = assertThrows(RetryLater.class, () -> impatient.take("late"));
    assertEquals(ProblemType.UNAVAILABLE, refusal.type());
    assertTrue(refusal.seconds() > 0);
    othersWait.countDown();
    first.join();
    impatient.take("next");
    assertEquals(List.of(FIRST, "next"), kept);
  }

  @Test
  @DisplayName("the next work is done after any failure (R3)")
  void goesOn() {
    othersWait.countDown();
    assertSame(IllegalArgumentException.class, failureOf("bad").getClass());
    assertSame(IllegalStateException.class, failureOf("fatal").getClass());
    assertNull(failureOf("a"));
    assertEquals(List.of("a"), kept);
  }

  @Test
  @DisplayName("sixteen threads at once lose no work and do none twice")
  void many() throws InterruptedException {
    othersWait.countDown();
    AtomicInteger next = new AtomicInteger();
    List<Thread> threads =
        IntStream.range(0, 16)
            .mapToObj(
                i ->
                    Thread.ofPlatform()
                        .start(
                            () -> {
                              for (int n = next.incrementAndGet();
                                  n <= 2000;
                                  n = next.incrementAndGet()) {
                                String work = (n % 50 == 0 ? "bad" : "work") + n;
                                Throwable failure = failureOf(work);
                                if (failure != null) {
                                  refused.put(work, failure);
                                }
                              }
                            }))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    assertEquals(40, refused.size());
    // Only works of groups that succeeded are in the list: together() adds them after all checks.
    assertEquals(1960, kept.size());
    assertEquals(1960, kept.stream().distinct().count());
    assertFalse(kept.stream().anyMatch(work -> work.startsWith("bad")));
  }

  private Throwable failureOf(String work) {
    try {
      if (commit.take(work)) {
        inCompany.add(work);
      }
      return null;
    } catch (RuntimeException failed) {
      return failed;
    }
  }

  /** Lets all works queue up, in this order, while the first one is being written. */
  private void run(List<String> works) throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    threads.add(start(FIRST));
    await(firstIsWriting);
    for (String work : works) {
      Thread thread = start(work);
      threads.add(thread);
      while (thread.getState() != Thread.State.TIMED_WAITING) {
        Thread.onSpinWait();
      }
    }
    othersWait.countDown();
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private Thread start(String work) {
    return Thread.ofPlatform()
        .name(work)
        .start(
            () -> {
              Throwable failure = failureOf(work);
              if (failure != null) {
                refused.put(work, failure);
              }
            });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(20, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
