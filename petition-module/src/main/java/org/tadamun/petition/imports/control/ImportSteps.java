package org.tadamun.petition.imports.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.time.boundary.SharedClock;
import org.tadamun.petition.imports.control.RowReader.Fault;
import org.tadamun.petition.imports.control.RowReader.Portion;
import org.tadamun.petition.imports.control.country.ImportedCountries;
import org.tadamun.petition.imports.control.fault.FaultList;
import org.tadamun.petition.imports.control.waiting.ReadyImports;
import org.tadamun.petition.imports.entity.ImportCounts;
import org.tadamun.petition.imports.entity.ImportFault;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.entity.ImportState;
import org.tadamun.petition.imports.entity.SignatureImport;
import org.tadamun.petition.signature.boundary.imported.EnteredPortion;
import org.tadamun.petition.signature.boundary.imported.ImportFacts;
import org.tadamun.petition.signature.boundary.imported.ImportedSignatures;
import org.tadamun.petition.signature.boundary.imported.Removals;
import org.tadamun.petition.signature.boundary.imported.SealedSigner;

/**
 * The steps of the work on an import, each in a transaction of its own. Its changes and the
 * progress are committed together or not at all. A command to stop waits for one portion at most.
 */
@Stateless
public class ImportSteps {

  /** With two consents each and the figures, below 5,000 rows: above, Derby locks whole tables. */
  static final int PORTION = 1300;

  /** After this time without a change an import is discarded, since its file is full of names. */
  static final Duration IDLE = Duration.ofDays(14);

  static final Duration UPLOAD = Duration.ofDays(1);

  private static final int REMOVED_AT_ONCE = 500;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private AuditTrail audit;
  @EJB private ImportedSignatures signatures;
  @EJB private Removals removals;
  @Inject private Clock clock;
  @Inject private SharedClock shared;
  @Inject private ImportedCountries countries;
  @Inject private FaultList faults;
  @Inject private ReadyImports ready;
  @Inject private Event<FiguresChanged> figures;

  /** What {@link ImportRun} needs to know of an import. */
  public record Job(
      long id,
      String petition,
      long petitionId,
      long campaignId,
      ImportState state,
      ImportSetup setup,
      long rowsDone,
      ImportFacts facts) {

    static Job of(SignatureImport imported) {
      ImportSetup setup = imported.setup();
      return new Job(
          imported.id(),
          imported.petition().slug(),
          imported.petition().id(),
          imported.petition().campaignId(),
          imported.state(),
          setup,
          imported.counts().done(),
          new ImportFacts(
              imported.id(),
              imported.petition().id(),
              imported.file().source().counted(),
              imported.textVersion(),
              setup.shown(),
              setup.targetCountry()));
    }
  }

  /** The imports with work to do, oldest first. */
  @PermitAll
  public List<Long> unfinished() {
    return em.createQuery(
            "select i.id from SignatureImport i where i.state in :states order by i.id", Long.class)
        .setParameter(
            "states", List.of(ImportState.CHECKING, ImportState.RUNNING, ImportState.WITHDRAWING))
        .getResultList();
  }

  /** The imports that nobody has changed for so long that they are to be discarded. */
  @PermitAll
  public List<Long> idle() {
    return em.createQuery(
            "select i.id from SignatureImport i where i.state in :waiting and i.modifiedAt < :idle"
                + " or i.state = :uploading and i.modifiedAt < :broken",
            Long.class)
        .setParameter("waiting", List.of(ImportState.DRAFT, ImportState.READY))
        .setParameter("idle", clock.instant().minus(IDLE))
        .setParameter("uploading", ImportState.UPLOADING)
        .setParameter("broken", clock.instant().minus(UPLOAD))
        .getResultList();
  }

  /** Ended imports with pieces still stored; their number is only known on arrival. */
  @PermitAll
  public List<Long> withFilesToForget() {
    return em.createQuery(
            "select i.id from SignatureImport i where i.state in :ended and (i.file.pieces > 0"
                + " or exists (select p.id from ImportPart p where p.importId = i.id))",
            Long.class)
        .setParameter(
            "ended", Stream.of(ImportState.values()).filter(state -> !state.needsFile()).toList())
        .getResultList();
  }

  @PermitAll
  public void fileForgotten(long id) {
    lock(id).fileForgotten();
  }

  @PermitAll
  public void discardIdle(long id) {
    SignatureImport imported = lock(id);
    if (imported.state() == ImportState.UPLOADING) {
      // The number of pieces is unknown; any number above 0 has them deleted.
      imported.failed(1, clock.instant());
    } else if (imported.state().mayBecome(ImportState.DISCARDED)) {
      imported.discard(null, clock.instant());
      record(imported, "intake.discarded");
    }
  }

  /** Ends an import that cannot go on; signatures already entered stay. */
  @PermitAll
  public void giveUp(long id) {
    SignatureImport imported = lock(id);
    if (imported.state() == ImportState.RUNNING) {
      imported.stop(null, clock.instant());
      record(imported, "intake.stopped");
    } else if (imported.state().mayBecome(ImportState.DISCARDED)) {
      imported.discard(null, clock.instant());
      record(imported, "intake.discarded");
    }
  }

  /**
   * Claims an import for this node; a dry run starts over. Returns null if there is nothing to do,
   * another node works on it, or keys are being changed.
   */
  @PermitAll
  public Job claim(long id, String node) {
    SignatureImport imported = lock(id);
    if (imported.state() != ImportState.WITHDRAWING && isChangingKeys(imported)) {
      return null;
    }
    if (!imported.claim(node, shared.now())) {
      return null;
    }
    if (imported.state() == ImportState.CHECKING) {
      imported.beginCheck();
      faults.forget(id);
    }
    return Job.of(imported);
  }

  /** Releases the import of a node that stops, so that any node can continue at once. */
  @PermitAll
  public void giveBack(long id, String node) {
    lock(id).giveBack(node);
  }

  /** Stores what a portion of the dry run found; returns whether the dry run is to go on. */
  @PermitAll
  public boolean addFound(long id, String node, ImportCounts.Found more, List<Fault> mistakes) {
    SignatureImport imported = lockClaimed(id, ImportState.CHECKING, node);
    if (imported == null || isChangingKeys(imported)) {
      return false;
    }
    imported.found(more, faults.add(id, kept(id, mistakes)), clock.instant());
    return true;
  }

  /** Ends the dry run, unless another node has claimed the import meanwhile. */
  @PermitAll
  public void endCheck(long id, String node) {
    SignatureImport imported = lockClaimed(id, ImportState.CHECKING, node);
    if (imported != null) {
      imported.checked(clock.instant());
      if (imported.isTrial()) {
        imported.discard(null, clock.instant());
      }
      record(imported, "intake.checked");
      ready.tell(imported);
    }
  }

  /** Enters a portion and stores the progress; returns whether the import is to go on. */
  @PermitAll
  public boolean enterPortion(Job job, String node, Portion portion, List<SealedSigner> people) {
    SignatureImport imported = lockClaimed(job.id(), ImportState.RUNNING, node);
    if (imported == null) {
      return false;
    }
    long done = imported.counts().done();
    if (done != portion.before()) {
      // A failed attempt did commit it; where the position does not fit, a later run rereads.
      return done >= portion.before() + portion.rows();
    }
    if (portion.isEmpty()) {
      imported.finish(clock.instant());
      record(imported, "intake.done");
      return false;
    }
    if (!signatures.isCounting(job.petition())) {
      imported.stop(null, clock.instant());
      record(imported, "intake.stopped");
      return false;
    }
    if (!signatures.areCurrent(job.petitionId(), people)) {
      // Keys change or have changed since these were encrypted: a later run encrypts them anew.
      return false;
    }
    EnteredPortion result =
        people.isEmpty() ? EnteredPortion.NOTHING : signatures.enter(job.facts(), people);
    countries.add(job.id(), result.byCountry());
    List<ImportFault> mistakes = kept(job.id(), portion.faults());
    boolean cut = faults.replace(job.id(), portion.firstLine(), portion.lastLine(), mistakes);
    imported.entered(
        new ImportCounts.Entered(
            portion.rows(),
            result.entered(),
            result.known(),
            result.firstId(),
            result.lastId(),
            cut),
        clock.instant());
    figures.fire(new FiguresChanged(job.campaignId(), "signatures"));
    return true;
  }

  private static List<ImportFault> kept(long id, List<Fault> mistakes) {
    return mistakes.stream().map(one -> one.of(id)).toList();
  }

  /** Takes out one portion; returns whether there may be more. */
  @PermitAll
  public boolean removePortion(long id, String node) {
    SignatureImport imported = lockClaimed(id, ImportState.WITHDRAWING, node);
    if (imported == null) {
      return false;
    }
    Optional<Removals.Removed> removed =
        removals.remove(
            Job.of(imported).facts(), imported.firstId() - 1, imported.lastId(), REMOVED_AT_ONCE);
    if (removed.isEmpty()) {
      imported.allRemoved(clock.instant());
      record(imported, "intake.removed");
      return false;
    }
    imported.removed(removed.get().rows(), removed.get().upTo(), clock.instant());
    figures.fire(new FiguresChanged(imported.petition().campaignId(), "signatures"));
    return true;
  }

  private boolean isChangingKeys(SignatureImport imported) {
    return signatures.isChangingKeys(imported.petition().id());
  }

  private void record(SignatureImport one, String action) {
    audit.recordOwn(
        action, "intake", one.publicId(), one.petition().campaignId(), ImportAuditText.of(one));
  }

  /** Locks an import and renews its claim; null if its state changed or another node has it. */
  private SignatureImport lockClaimed(long id, ImportState state, String node) {
    SignatureImport imported = lock(id);
    return imported.state() == state && imported.claim(node, shared.now()) ? imported : null;
  }

  private SignatureImport lock(long id) {
    return em.find(SignatureImport.class, id, LockModeType.PESSIMISTIC_WRITE);
  }
}
