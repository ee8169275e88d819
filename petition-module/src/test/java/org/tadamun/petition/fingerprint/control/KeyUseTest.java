package org.tadamun.petition.fingerprint.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.fingerprint.boundary.FingerprintKeys;
import org.tadamun.petition.fingerprint.entity.KeyPhase;

@DisplayName("Users of the keys of a petition on one node")
class KeyUseTest {

  private static final int STEPS = 500;
  private static final long PETITION = 7;

  private final AtomicReference<KeyPhase> phase = new AtomicReference<>(KeyPhase.SETTLED);
  private final AtomicInteger readings = new AtomicInteger();
  private final KeyUse use = new KeyUse(this::read);

  private FingerprintKeys read(long petition) {
    readings.incrementAndGet();
    KeyPhase now = phase.get();
    return new FingerprintKeys("old", 1, now == KeyPhase.SETTLED ? null : "new", now);
  }

  @Test
  @DisplayName("Keys are read once for several users, until their lease has passed")
  void once() {
    KeyUse.Held first = use.enter(PETITION);
    assertSame(first, use.enter(PETITION));
    assertEquals(1, readings.get());
    assertFalse(first.isTooOld(System.nanoTime()));
    assertTrue(first.isTooOld(System.nanoTime() + KeyUse.LEASE_NANOS + 1));
  }

  @Test
  @DisplayName("R3: a step waits until the last user of the earlier keys has left")
  void waits() {
    KeyUse.Held early = use.enter(PETITION);
    KeyUse.Held too = use.enter(PETITION);
    phase.set(KeyPhase.ANNOUNCED);
    assertFalse(use.isQuiet(PETITION, KeyPhase.ANNOUNCED));
    KeyUse.Held late = use.enter(PETITION);
    assertEquals(KeyPhase.ANNOUNCED, late.keys().phase(), "read anew after the question");
    early.leave();
    assertFalse(use.isQuiet(PETITION, KeyPhase.ANNOUNCED));
    too.leave();
    assertTrue(use.isQuiet(PETITION, KeyPhase.ANNOUNCED), "who has the new ones is not waited for");
    late.leave();
  }

  @Test
  @DisplayName("Users of another petition's keys are not waited for")
  void otherPetition() {
    use.enter(8);
    assertTrue(use.isQuiet(PETITION, KeyPhase.ANNOUNCED));
    assertTrue(use.isQuiet(8, KeyPhase.SETTLED));
    assertFalse(use.isQuiet(8, KeyPhase.ANNOUNCED));
  }

  @Test
  @Timeout(60)
  @DisplayName("R3: a step waits while keys are being read")
  void reading() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    KeyUse slow =
        new KeyUse(
            petition -> {
              FingerprintKeys keys = read(petition);
              begun.countDown();
              await(go);
              return keys;
            });
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<KeyUse.Held> held = thread.submit(() -> slow.enter(PETITION));
      await(begun);
      phase.set(KeyPhase.ANNOUNCED);
      assertFalse(slow.isQuiet(PETITION, KeyPhase.ANNOUNCED));
      go.countDown();
      held.get();
      assertFalse(slow.isQuiet(PETITION, KeyPhase.ANNOUNCED));
      held.get().leave();
      assertTrue(slow.isQuiet(PETITION, KeyPhase.ANNOUNCED));
    }
  }

  @Test
  @Timeout(60)
  @DisplayName("R3: no user has keys that are two steps old, with four users at once")
  void manyUsers() throws Exception {
    AtomicInteger step = new AtomicInteger();
    KeyUse counted =
        new KeyUse(
            petition ->
                new FingerprintKeys("k", step.get(), null, KeyPhase.values()[step.get() % 4]));
    List<Future<Integer>> found = new ArrayList<>();
    AtomicInteger running = new AtomicInteger(4);
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (int i = 0; i < 4; i++) {
        found.add(
            threads.submit(
                () -> {
                  int worst = 0;
                  try {
                    while (step.get() < STEPS) {
                      KeyUse.Held held = counted.enter(PETITION);
                      worst = Math.max(worst, step.get() - held.keys().number());
                      held.leave();
                      Thread.yield();
                    }
                  } finally {
                    running.decrementAndGet();
                  }
                  return worst;
                }));
      }
      while (running.get() > 0) {
        if (counted.isQuiet(PETITION, KeyPhase.values()[step.get() % 4])) {
          step.incrementAndGet();
        }
      }
      for (Future<Integer> one : found) {
        assertTrue(one.get() <= 1, () -> "behind by more than one step after " + step.get());
      }
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
