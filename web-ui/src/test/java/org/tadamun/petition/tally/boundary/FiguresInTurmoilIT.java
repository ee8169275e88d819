package org.tadamun.petition.tally.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tadamun.petition.imports.control.ImportRun;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.invalidation.control.InvalidationRun;
import org.tadamun.petition.invalidation.entity.InvalidationState;
import org.tadamun.petition.recount.boundary.RecountView;
import org.tadamun.petition.recount.boundary.Recounts;
import org.tadamun.petition.signature.boundary.SignatureList;
import org.tadamun.petition.signature.boundary.search.SignatureFilter;
import org.tadamun.petition.signature.entity.SignatureState;
import org.tadamun.petition.testing.BatchWorld;
import org.tadamun.petition.testing.FourEyes;
import org.tadamun.petition.testing.ModerationWorld;
import org.tadamun.petition.testing.TallyWorld;
import org.tadamun.petition.testing.Turmoil;
import org.tadamun.web.testing.Acting;
import org.tadamun.web.testing.InServer;
import org.tadamun.web.testing.lock.Await;

/** Changes in random order by many threads: whatever happens, no figure drifts. */
@InServer
@DisplayName("Figures while fifty threads sign, withdraw and moderate at once")
class FiguresInTurmoilIT extends FourEyes {

  private static final int THREADS = 50;
  private static final int DEEDS = 24;

  /** Before every third sample all threads pause, so that the figures stand still. */
  private static final int AT_REST = 3;

  /** How long work that the server began by itself may still go on during such a pause. */
  private static final Duration SETTLES = Duration.ofSeconds(60);

  /** Fair, so that the thread that samples gets in between two deeds of fifty threads. */
  private final ReadWriteLock gate = new ReentrantReadWriteLock(true);

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private BatchWorld batchWorld;
  @Inject private ImportRun importRun;
  @Inject private InvalidationRun invalidationRun;
  @Inject private ModerationWorld moderationWorld;
  @Inject private Recounts recounts;
  @Inject private SignatureList list;
  @Inject private Tallies tallies;
  @Inject private TallyWorld tallyWorld;

  @Test
  @Timeout(300)
  @DisplayName("R1 R2: they agree with a recount in every sample, and exactly at the end")
  void agree() throws Exception {
    long seed = System.nanoTime();
    Turmoil turmoil =
        new Turmoil(
            petition, tallyWorld, moderationWorld.key(petition), moderationWorld.key(petition));
    int samples = 0;
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        Random random = new Random(seed + i);
        running.add(threads.submit(() -> happen(turmoil, random)));
      }
      while (running.stream().anyMatch(one -> !one.isDone())) {
        if (samples % AT_REST == 0) {
          assertSettled("seed " + seed);
        }
        assertEquals(List.of(), recount().findings(), () -> "seed " + seed);
        assertAddsUp(BatchWorld.counts(petition));
        samples++;
      }
      for (Future<?> one : running) {
        one.get();
      }
    } catch (Exception | AssertionError failed) {
      // The cause of an error is not sent from the server to the test client.
      throw new AssertionError(failed + ", seed " + seed + ", so far " + turmoil.answers(), failed);
    }
    assertTrue(samples > 0, "no sample");
    finish("seed " + seed);
    assertExact("seed " + seed + ": " + turmoil.answers());
  }

  private void happen(Turmoil turmoil, Random random) {
    for (int i = 0; i < DEEDS; i++) {
      gate.readLock().lock();
      try {
        turmoil.happen(random);
      } finally {
        gate.readLock().unlock();
      }
    }
  }

  /**
   * While fifty threads write, a recount skips what is changing, which is nearly everything. Here
   * the threads wait: only an import or a rule that had begun may still run for a moment; then no
   * figure changes, and each must equal the number of its rows.
   */
  private void assertSettled(String seed) throws Exception {
    gate.writeLock().lock();
    try {
      RecountView found = Await.untilHolds(SETTLES, () -> still(seed));
      assertEquals(List.of(), found.findings(), seed);
    } finally {
      gate.writeLock().unlock();
    }
  }

  private RecountView still(String seed) throws Exception {
    RecountView found = recount();
    Map<String, Long> rows = counted();
    Map<String, Long> booked = batchWorld.tally(petition.id());
    assertEquals(0, found.unsettled(), seed);
    assertEquals(rows, booked, seed);
    return found;
  }

  private RecountView recount() throws Exception {
    return Acting.as(anna, () -> recounts.run(petition.slug()));
  }

  private static void assertAddsUp(JsonObject counts) {
    long total = counts.getJsonNumber("total").longValue();
    JsonObject bySource = counts.getJsonObject("bySource");
    assertEquals(total, bySource.keySet().stream().mapToLong(bySource::getInt).sum());
    assertEquals(
        total,
        counts.getJsonArray("countries").getValuesAs(JsonObject.class).stream()
            .mapToLong(row -> row.getJsonNumber("count").longValue())
            .sum());
  }

  /**
   * Runs imports and rules until none is left. One that lost two deadlocks in a row pauses for half
   * a minute; otherwise the timer of the server would continue it while the figures are compared.
   */
  private void finish(String seed) {
    Await.untilHolds(
        SETTLES,
        () -> {
          invalidationRun.run();
          importRun.run();
          assertEquals(0, atWork(), seed);
          return true;
        });
  }

  /** How many imports and rules of this petition are still running. */
  private long atWork() {
    List<ImportState> entering =
        Stream.of(ImportState.values()).filter(ImportState::isAtWork).toList();
    List<InvalidationState> ruling =
        Stream.of(InvalidationState.values()).filter(InvalidationState::isAtWork).toList();
    return count("SignatureImport w where w.petition.id", entering)
        + count("Invalidation w where w.petitionId", ruling);
  }

  private long count(String those, List<?> states) {
    return em.createQuery(
            "select count(w) from " + those + " = :petition and w.state in :states", Long.class)
        .setParameter("petition", petition.id())
        .setParameter("states", states)
        .getSingleResult();
  }

  /**
   * Checks, when nothing changes any more, that every way to count gives the same result, and that
   * held signatures are counted nowhere.
   */
  private void assertExact(String seed) throws Exception {
    Map<String, Long> rows = counted();
    assertEquals(rows, batchWorld.tally(petition.id()), seed);
    List<CountryFigures> exact = tallies.exactBySourceNow(petition);
    Map<String, Long> published = new TreeMap<>();
    for (CountryFigures one : exact) {
      one.bySource().forEach((source, n) -> published.put(source + " " + one.country(), n));
    }
    published.values().removeIf(count -> count == 0);
    assertEquals(rows, published, seed);
    Map<String, Long> byCountry = new TreeMap<>();
    exact.forEach(one -> byCountry.put(one.country(), one.total()));
    byCountry.values().removeIf(count -> count == 0);
    assertEquals(byCountry, ModerationWorld.tallied(petition), seed);
    RecountView last = recount();
    assertEquals(List.of(), last.findings(), seed);
    assertEquals(0, last.unsettled(), seed);
    assertEquals(in(SignatureState.HELD), listed(SignatureState.HELD), seed);
    assertEquals(in(SignatureState.CONFIRMED), listed(SignatureState.CONFIRMED), seed);
  }

  /** The expected figures by source and country: confirmed signatures and checked batches. */
  private Map<String, Long> counted() {
    Map<String, Long> counted = new TreeMap<>(tallyWorld.batches(petition.id()));
    petitionWorld.rows(petition.id()).stream()
        .filter(row -> row.state() == SignatureState.CONFIRMED)
        .forEach(row -> counted.merge(row.source() + " " + row.signer().country(), 1L, Long::sum));
    return counted;
  }

  private long in(SignatureState state) {
    return petitionWorld.rows(petition.id()).stream().filter(row -> row.state() == state).count();
  }

  private long listed(SignatureState state) throws Exception {
    SignatureFilter held = new SignatureFilter(state, null, null);
    return Acting.as(anna, () -> list.count(petition.slug(), held));
  }
}
