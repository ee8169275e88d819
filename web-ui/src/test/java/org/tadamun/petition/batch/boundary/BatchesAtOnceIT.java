package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.batch.entity.BatchRefused;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Two batches with the same file")
class BatchesAtOnceIT extends FourEyes {

  private static final int ROUNDS = 5;

  @Inject private Batches batches;
  @Inject private BatchLists lists;
  @Inject private BatchWorld batchWorld;

  /** Two batches with one file, as two simultaneous submits would leave them. */
  private List<BatchView> alike(int number) throws Exception {
    BatchDetails details = BatchWorld.paper("GB", number);
    BatchView first = batchWorld.submit(anna, petition, details);
    BatchView second = batchWorld.submit(anna, petition, BatchWorld.paper("GB", number));
    batchWorld.sameFile(second.id(), details.evidence().sha256());
    return List.of(first, second);
  }

  @Test
  @DisplayName("R7: the second batch is refused and names the first, until the first is withdrawn")
  void oneAfterTheOther() throws Exception {
    List<BatchView> both = alike(340);
    String first = both.getFirst().id();
    String second = both.getLast().id();
    Acting.as(bilal, () -> batches.check(first, null));
    BatchRefused.CountedBefore refusal =
        Acting.refused(bilal, BatchRefused.CountedBefore.class, () -> batches.check(second, null));
    assertEquals(first, refusal.arguments()[2]);
    assertEquals(Map.of("PAPER GB", 340L), batchWorld.tally(petition.id()));
    assertEquals(BatchState.SUBMITTED, Acting.as(anna, () -> lists.one(second)).state());
    Acting.as(anna, () -> batches.withdraw(first, null, "Counted twice"));
    Acting.as(bilal, () -> batches.check(second, null));
    assertEquals(Map.of("PAPER GB", 340L), batchWorld.tally(petition.id()));
  }

  @Test
  @DisplayName("R7: if both are checked at the same moment, one is refused and the other counts")
  void atOnce() throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      List<BatchView> both = alike(10);
      CyclicBarrier together = new CyclicBarrier(2);
      int refused = 0;
      try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
        List<Future<BatchView>> running = new ArrayList<>();
        for (BatchView one : both) {
          running.add(
              threads.submit(
                  () -> {
                    together.await();
                    return Acting.as(bilal, () -> batches.check(one.id(), null));
                  }));
        }
        for (Future<BatchView> one : running) {
          refused += refused(one);
        }
      }
      assertEquals(1, refused);
      assertEquals(Map.of("PAPER GB", 10L * round), batchWorld.tally(petition.id()));
    }
  }

  private static int refused(Future<BatchView> one) throws InterruptedException {
    try {
      one.get();
      return 0;
    } catch (ExecutionException refusal) {
      assertInstanceOf(BatchRefused.CountedBefore.class, refusal.getCause());
      return 1;
    }
  }
}
