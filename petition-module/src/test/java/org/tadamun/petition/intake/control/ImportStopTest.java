package org.tadamun.petition.intake.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.intake.entity.ImportState;

@DisplayName("An import on a node that stops")
@Timeout(120)
class ImportStopTest {

  private static final long ID = 7;
  private static final int PATIENCE_SECONDS = 60;

  private final List<String> claimed = new CopyOnWriteArrayList<>();
  private final List<String> givenBack = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch portion = new CountDownLatch(1);
  private volatile boolean goesOn = true;

  private final ImportRun run = new ImportRun(new Steps(), Clock.systemUTC());

  /** One that is taken out, portion by portion, without an end. */
  private final class Steps extends ImportSteps {

    @Override
    public List<Long> unfinished() {
      return List.of(ID);
    }

    @Override
    public List<Long> withFilesToForget() {
      return List.of();
    }

    @Override
    public Work claim(long id, String node) {
      claimed.add(node);
      return new Work(id, "release", 3, 5, ImportState.WITHDRAWING, null, 0, null);
    }

    @Override
    public boolean remove(long id, String node) {
      begun.countDown();
      await(portion);
      return goesOn;
    }

    @Override
    public void giveBack(long id, String node) {
      assertEquals(ID, id);
      givenBack.add(node);
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  @DisplayName("R5 is given back once the portion at hand is written, and the stop waits for that")
  void givesBack() throws Exception {
    CompletableFuture<Void> working = CompletableFuture.runAsync(run::run);
    await(begun);
    CompletableFuture<Void> stopping = CompletableFuture.runAsync(run::stop);
    assertThrows(TimeoutException.class, () -> stopping.get(1, TimeUnit.SECONDS));
    assertEquals(List.of(), givenBack);
    portion.countDown();
    stopping.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertEquals(claimed, givenBack);
    working.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertEquals(1, claimed.size());
  }

  @Test
  @DisplayName("R5 is not begun any more")
  void beginsNone() {
    run.stop();
    run.run();
    assertEquals(List.of(), claimed);
    assertEquals(List.of(), givenBack);
  }

  @Test
  @DisplayName("R5 is kept by one that goes on")
  void keeps() {
    portion.countDown();
    goesOn = false;
    run.run();
    assertEquals(1, claimed.size());
    assertEquals(List.of(), givenBack);
  }
}
