package org.tadamun.petition.batch.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tadamun.kernel.problem.boundary.WrongState;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.correction.boundary.CorrectionView;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;

@InServer
@DisplayName("Figures of batches under concurrency")
class BatchTallyIT extends FourEyes {

  private static final int THREADS = 12;
  private static final String[] COUNTRIES = {"SE", "GB", "ZZ"};

  @Inject private Batches batches;
  @Inject private BatchLists lists;
  @Inject private BatchWorld batchWorld;
  @Inject private Corrections corrections;

  /** How many of the tasks succeeded; the others were refused because another one was faster. */
  private static int done(List<Callable<BatchView>> deeds) throws Exception {
    int done = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<Boolean>> running = new ArrayList<>();
      deeds.forEach(deed -> running.add(threads.submit(() -> succeeds(deed))));
      for (Future<Boolean> one : running) {
        done += one.get() ? 1 : 0;
      }
    }
    return done;
  }

  private static boolean succeeds(Callable<BatchView> deed) throws Exception {
    try {
      deed.call();
      return true;
    } catch (WrongState tooLate) {
      return false;
    }
  }

  @Test
  @DisplayName(
      "R4 R5: R10: a batch is counted and withdrawn once, however many callers do so at once")
  void once() throws Exception {
    String id = batchWorld.submit(anna, petition, BatchWorld.paper("GB", 340)).id();
    List<Callable<BatchView>> checks = new ArrayList<>();
    List<Callable<BatchView>> withdrawals = new ArrayList<>();
    for (int i = 0; i < 2 * THREADS; i++) {
      checks.add(() -> Acting.as(bilal, () -> batches.check(id, null)));
      withdrawals.add(() -> Acting.as(anna, () -> batches.withdraw(id, null, "Counted twice")));
    }
    assertEquals(1, done(checks));
    assertEquals(Map.of("PAPER GB", 340L), batchWorld.tally(petition.id()));
    assertEquals(1, done(withdrawals));
    assertEquals(Map.of(), batchWorld.tally(petition.id()));
    assertEquals(
        List.of(-340L),
        corrections.list(petition.slug(), null, Page.MOST).items().stream()
            .map(CorrectionView::change)
            .toList());
  }

  @Test
  @DisplayName(
      "R4: the figures are the sum of the checked batches while many are entered and withdrawn")
  void sums() throws Exception {
    List<Callable<BatchView>> deeds = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int number = i + 1;
      String country = COUNTRIES[i % COUNTRIES.length];
      boolean withdrawn = i % 4 == 0;
      deeds.add(
          () -> {
            BatchView batch =
                batchWorld.checked(anna, bilal, petition, BatchWorld.paper(country, number));
            return withdrawn
                ? Acting.as(anna, () -> batches.withdraw(batch.id(), null, "Wrong"))
                : batch;
          });
    }
    assertEquals(deeds.size(), done(deeds));
    Map<String, Long> recounted = new TreeMap<>();
    BatchFilter checked = new BatchFilter(petition.slug(), BatchState.CHECKED, null);
    for (BatchView batch :
        Acting.as(anna, () -> lists.at(petition.campaignId(), checked, 0, 100))) {
      recounted.merge("PAPER " + batch.country(), (long) batch.number(), Long::sum);
    }
    assertEquals(recounted, batchWorld.tally(petition.id()));
  }
}
