package org.tadamun.petition.imports.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tadamun.kernel.sheet.boundary.SheetForm;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.time.boundary.PlannedStop;
import org.tadamun.petition.imports.control.ImportSteps.Job;
import org.tadamun.petition.imports.control.RowReader.Fault;
import org.tadamun.petition.imports.control.RowReader.Portion;
import org.tadamun.petition.imports.entity.DateOrder;
import org.tadamun.petition.imports.entity.ImportCounts;
import org.tadamun.petition.imports.entity.ImportField;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.signature.boundary.imported.ImportChecker;
import org.tadamun.petition.signature.boundary.imported.ImportCheckers;
import org.tadamun.petition.signature.boundary.imported.ImportFacts;
import org.tadamun.petition.signature.boundary.imported.ImportedSignatures;
import org.tadamun.petition.signature.boundary.imported.SealedSigner;
import org.tadamun.petition.tally.entity.SignatureSource;
import org.tadamun.petition.version.entity.CollectedVersion;

@DisplayName("Import on a node that stops")
@Timeout(120)
class ImportStopTest {

  private static final long ID = 7;
  private static final int PATIENCE_SECONDS = 60;
  private static final int PORTION = ImportSteps.PORTION;
  private static final int PEOPLE = PORTION * 5 / 2;
  private static final CellWords WORDS = new CellWords(new Countries(), List.of(Locale.ENGLISH));
  private static final ImportFacts FACTS =
      new ImportFacts(ID, 3, SignatureSource.PARTNER, 1, Map.of(), null);
  private static final ImportSetup SETUP =
      new ImportSetup(
          new SheetForm(StandardCharsets.UTF_8, ',', false),
          Map.of(ImportField.EMAIL, 0, ImportField.NAME, 1),
          DateOrder.DAY_MONTH_YEAR,
          "GB",
          "en",
          null,
          null,
          null);

  @TempDir private Path folder;
  private final List<String> claimed = new CopyOnWriteArrayList<>();
  private final List<String> givenBack = new CopyOnWriteArrayList<>();
  private final List<String> done = new CopyOnWriteArrayList<>();
  private final List<String> entered = new CopyOnWriteArrayList<>();
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch portion = new CountDownLatch(1);
  private final ExecutorService pool = Executors.newSingleThreadExecutor();
  private final PlannedStop planned = new PlannedStop(System::nanoTime);
  private volatile ImportState state = ImportState.WITHDRAWING;
  private volatile long rowsDone;
  private volatile boolean goesOn = true;
  private ImportChecker checker;
  private ImportRun run;

  /** The steps of an endless import, portion by portion. */
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
    public Job claim(long id, String node) {
      claimed.add(node);
      return new Job(id, "release", 3, 5, state, SETUP, rowsDone, FACTS);
    }

    @Override
    public boolean removePortion(long id, String node) {
      return written("taken out");
    }

    @Override
    public boolean addFound(long id, String node, ImportCounts.Found more, List<Fault> mistakes) {
      return written("looked through " + more.rows() + ", new " + more.fresh());
    }

    @Override
    public void endCheck(long id, String node) {
      done.add("through");
    }

    @Override
    public boolean enterPortion(Job job, String node, Portion portion, List<SealedSigner> people) {
      if (portion.isEmpty()) {
        done.add("through");
        return false;
      }
      people.forEach(one -> entered.add(one.signer().written()));
      return written("entered " + portion.rows() + " after " + portion.before());
    }

    private boolean written(String what) {
      begun.countDown();
      await(portion);
      done.add(what);
      return goesOn;
    }

    @Override
    public void giveBack(long id, String node) {
      assertEquals(ID, id);
      givenBack.add(node);
      done.add("given back");
    }
  }

  private static final class Readers extends RowReaders {
    @Override
    RowReader open(Job job, ImportChecker by) throws IOException {
      byte[] file =
          addresses(PEOPLE).stream()
              .map(one -> one + ",Zara Khan\n")
              .collect(Collectors.joining())
              .getBytes(StandardCharsets.UTF_8);
      CollectedVersion first = new CollectedVersion(1, null);
      RowMapping mapping = new RowMapping(SETUP, WORDS, "ptudc", ZoneOffset.UTC, first);
      return new RowReader(new ByteArrayInputStream(file), SETUP, mapping, by);
    }
  }

  private final class Everybody extends ImportedSignatures {
    @Override
    public ImportChecker checkerFor(String petitionSlug) {
      return checker;
    }

    @Override
    public Set<String> known(long petitionId, int textVersion, Collection<String> fingerprints) {
      return Set.of();
    }
  }

  private static List<String> addresses(int people) {
    return IntStream.range(0, people).mapToObj(number -> "zara" + number + "@example.org").toList();
  }

  @BeforeEach
  void make() throws IOException {
    checker = ImportCheckers.open(folder);
    run = node(planned);
  }

  private ImportRun node(PlannedStop stop) {
    Object executor =
        Proxy.newProxyInstance(
            ManagedExecutorService.class.getClassLoader(),
            new Class<?>[] {ManagedExecutorService.class},
            (proxy, method, values) -> pool.submit((Callable<?>) values[0]));
    return new ImportRun(
        new Everybody(),
        new Steps(),
        new Readers(),
        Clock.systemUTC(),
        (ManagedExecutorService) executor,
        stop);
  }

  @AfterEach
  void end() {
    pool.shutdownNow();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** Runs work on a thread of its own: on JDK 25 with two processors, default tasks share one. */
  private static CompletableFuture<Void> apart(Runnable work) {
    return CompletableFuture.runAsync(work, Thread::startVirtualThread);
  }

  private void stopped(ImportState in) throws Exception {
    state = in;
    CompletableFuture<Void> working = apart(run::run);
    await(begun);
    planned.begin();
    portion.countDown();
    working.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    run.stop();
  }

  private void restarted() {
    done.clear();
    node(new PlannedStop(System::nanoTime)).run();
  }

  @ParameterizedTest
  @EnumSource(names = {"CHECKING", "RUNNING", "WITHDRAWING"})
  @DisplayName("R5: a stop waits until the portion is written, and the import is given back")
  void givesBack(ImportState in) throws Exception {
    state = in;
    CompletableFuture<Void> working = apart(run::run);
    await(begun);
    Thread stopping = Thread.ofPlatform().start(run::stop);
    while (stopping.getState() != Thread.State.TIMED_WAITING) {
      assertTrue(stopping.isAlive(), "stopped at once");
    }
    assertEquals(List.of(), givenBack);
    portion.countDown();
    assertTrue(stopping.join(Duration.ofSeconds(PATIENCE_SECONDS)));
    assertEquals(claimed, givenBack);
    working.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertEquals(1, claimed.size());
    assertEquals(2, done.size(), "one portion, and then given back: " + done);
  }

  @Test
  @DisplayName("R5: rows are entered in whole portions, and a restart continues at the next row")
  void enters() throws Exception {
    stopped(ImportState.RUNNING);
    assertEquals(List.of("entered " + PORTION + " after 0", "given back"), done);
    assertEquals(addresses(PORTION), entered);
    rowsDone = PORTION;
    restarted();
    assertEquals(
        List.of(
            "entered " + PORTION + " after " + PORTION,
            "entered " + PORTION / 2 + " after " + 2 * PORTION,
            "through"),
        done);
    assertEquals(addresses(PEOPLE), entered, "nobody lost or doubled");
  }

  @Test
  @DisplayName("R5: a dry run that was stopped is not finished, and a restart begins it again")
  void checks() throws Exception {
    stopped(ImportState.CHECKING);
    String whole = "looked through " + PORTION + ", new " + PORTION;
    assertEquals(List.of(whole, "given back"), done);
    restarted();
    String half = "looked through " + PORTION / 2 + ", new " + PORTION / 2;
    assertEquals(List.of(whole, whole, half, "through"), done);
  }

  @Test
  @DisplayName("R5: a node that has stopped begins no import")
  void beginsNone() {
    run.stop();
    run.run();
    assertEquals(List.of(List.of(), List.of()), List.of(claimed, givenBack));
  }

  @Test
  @DisplayName("R5: a node that does not stop keeps its import when a portion ends the work")
  void keeps() {
    portion.countDown();
    goesOn = false;
    run.run();
    assertEquals(1, claimed.size());
    assertEquals(List.of(), givenBack);
  }
}
