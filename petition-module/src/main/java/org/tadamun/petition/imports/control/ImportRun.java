package org.tadamun.petition.imports.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.record.entity.PublicId;
import org.tadamun.kernel.time.boundary.FirstHour;
import org.tadamun.kernel.time.boundary.IsolatedTasks;
import org.tadamun.kernel.time.boundary.PlannedStop;
import org.tadamun.petition.imports.control.ImportSteps.Job;
import org.tadamun.petition.imports.control.RowReader.Portion;
import org.tadamun.petition.imports.entity.ImportCounts;
import org.tadamun.petition.signature.boundary.imported.CheckedSigner;
import org.tadamun.petition.signature.boundary.imported.ImportChecker;
import org.tadamun.petition.signature.boundary.imported.ImportedSignatures;
import org.tadamun.petition.signature.boundary.imported.SealedSigner;

/**
 * Runs dry runs, imports and withdrawals in the background, portion by portion. While one portion
 * is written, the next one is read, judged and encrypted on another processor. Work interrupted by
 * a crash or a lost database goes on at a later run of the timer, perhaps on another node. A node
 * that stops releases its import.
 */
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportRun {

  private static final Logger LOG = System.getLogger(ImportRun.class.getName());

  /**
   * A portion fails if one of its people signs online at the same moment; tried again, it finds
   * them.
   */
  private static final int ATTEMPTS = 4;

  @EJB private ImportedSignatures signatures;
  @EJB private ImportFiles pieces;
  @EJB private ImportSteps steps;
  @Inject private RowReaders readers;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  private final String node = PublicId.next();
  private final IsolatedTasks imports = new IsolatedTasks(LOG, "Import");
  private final IsolatedTasks files = new IsolatedTasks(LOG, "Forgetting the file of import");
  private final IsolatedTasks idle = new IsolatedTasks(LOG, "Ending import");

  /** Held while this node works on an import. */
  private final ReentrantLock atWork = new ReentrantLock();

  private final PlannedStop planned;

  /** For the container. */
  public ImportRun() {
    this.planned = PlannedStop.ofThisNode();
  }

  ImportRun(
      ImportedSignatures signatures,
      ImportSteps steps,
      RowReaders readers,
      Clock clock,
      ManagedExecutorService executor,
      PlannedStop planned) {
    this.signatures = signatures;
    this.steps = steps;
    this.readers = readers;
    this.clock = clock;
    this.executor = executor;
    this.planned = planned;
  }

  /**
   * Continues all unfinished work. Failures are caught here: the container cancels a timer that
   * fails twice in a row.
   */
  @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
  @PermitAll
  public void run() {
    imports.attemptEach(clock, steps::unfinished, this::claimAndCarryOut);
    files.attemptEach(clock, steps::withFilesToForget, this::forget);
  }

  /**
   * Discards idle imports, but not in the first hour: after the restore of an older backup all may
   * look idle, and discarding cannot be undone.
   */
  @Schedule(hour = "*", minute = "41", persistent = false)
  @PermitAll
  public void discardIdleOnTimer() {
    if (FirstHour.isOver()) {
      discardIdle();
    }
  }

  /** Discards imports that nobody has continued, so that their names are not kept. */
  @PermitAll
  public void discardIdle() {
    idle.attemptEach(clock, steps::idle, steps::discardIdle);
  }

  /**
   * Starts no further portion and waits for the current one, after which its import is released.
   * Otherwise other nodes would have to wait until the claim ends. The container does not take the
   * bean's lock for this call, so the timer may still be running.
   */
  @PreDestroy
  void stop() {
    try {
      if (atWork.tryLock(planned.begin().toNanos(), TimeUnit.NANOSECONDS)) {
        atWork.unlock();
      } else {
        LOG.log(Level.WARNING, "An import is still at work, and rests until its claim is over");
      }
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    }
  }

  private void claimAndCarryOut(long id) {
    atWork.lock();
    try {
      Job job = planned.isBegun() ? null : steps.claim(id, node);
      if (job != null) {
        carryOut(job);
      }
    } catch (NotFound gone) {
      // Its petition is not public any more, so nothing can be entered.
      steps.giveUp(id);
    } catch (IOException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException hurried) {
      Thread.currentThread().interrupt();
    } finally {
      atWork.unlock();
    }
  }

  private void carryOut(Job job) throws IOException, ExecutionException, InterruptedException {
    try {
      switch (job.state()) {
        case CHECKING -> dryRun(job);
        case RUNNING -> enterAll(job);
        case WITHDRAWING -> {
          while (steps.removePortion(job.id(), node) && !planned.isBegun()) {
            // Each call removes one portion in a transaction of its own.
          }
        }
        default -> LOG.log(Level.DEBUG, "Nothing to do for an import in {0}", job.state());
      }
    } finally {
      if (planned.isBegun()) {
        steps.giveBack(job.id(), node);
      }
    }
  }

  private void forget(long id) {
    while (pieces.forgetSome(id)) {
      // Each call deletes some pieces in a transaction of its own.
    }
    steps.fileForgotten(id);
  }

  private void dryRun(Job job) throws IOException {
    ImportChecker checker = signatures.checkerFor(job.petition());
    KnownFingerprints prints = new KnownFingerprints();
    try (RowReader reader = readers.open(job, checker)) {
      Portion portion = reader.next(ImportSteps.PORTION, today());
      boolean goesOn = true;
      while (goesOn && !portion.isEmpty()) {
        goesOn =
            steps.addFound(job.id(), node, found(job, portion, prints), portion.faults())
                && !planned.isBegun();
        portion = reader.next(ImportSteps.PORTION, today());
      }
      if (goesOn) {
        steps.endCheck(job.id(), node);
      }
    }
  }

  private ImportCounts.Found found(Job job, Portion portion, KnownFingerprints prints) {
    Set<String> fresh = new HashSet<>();
    int repeated = 0;
    for (CheckedSigner signer : portion.signers()) {
      if (prints.add(signer.fingerprint())) {
        fresh.add(signer.fingerprint());
      } else {
        repeated++;
      }
    }
    int known =
        fresh.isEmpty()
            ? 0
            : signatures.known(job.petitionId(), job.facts().textVersion(), fresh).size();
    return new ImportCounts.Found(
        portion.rows(), fresh.size() - known, known, repeated, portion.faultyRows());
  }

  /** A portion whose addresses are already encrypted. */
  private record Prepared(Portion portion, List<SealedSigner> people) {}

  private void enterAll(Job job) throws IOException, ExecutionException, InterruptedException {
    ImportChecker checker = signatures.checkerFor(job.petition());
    try (RowReader reader = readers.open(job, checker)) {
      reader.skip(job.rowsDone());
      Prepared now = prepare(reader, checker);
      boolean goesOn = true;
      while (goesOn) {
        Future<Prepared> next = executor.submit(() -> prepare(reader, checker));
        try {
          goesOn = enterRetrying(job, now) && !planned.isBegun();
        } finally {
          now = next.get();
        }
      }
    }
  }

  private Prepared prepare(RowReader reader, ImportChecker checker) throws IOException {
    Portion portion = reader.next(ImportSteps.PORTION, today());
    return new Prepared(
        portion,
        portion.signers().stream()
            .map(signer -> new SealedSigner(signer, checker.seal(signer)))
            .toList());
  }

  private boolean enterRetrying(Job job, Prepared prepared) {
    for (int attempt = 1; ; attempt++) {
      try {
        return steps.enterPortion(job, node, prepared.portion(), prepared.people());
      } catch (EJBException failed) {
        if (attempt == ATTEMPTS) {
          throw failed;
        }
        LOG.log(Level.DEBUG, "A portion of import {0} is tried again", job.id());
      }
    }
  }

  private LocalDate today() {
    // UTC+14, where each day begins first: no day of signing may be after it.
    return LocalDate.now(clock.withZone(ZoneOffset.ofHours(14)));
  }
}
