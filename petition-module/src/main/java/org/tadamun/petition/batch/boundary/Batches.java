package org.tadamun.petition.batch.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.petition.batch.control.BatchPolicy;
import org.tadamun.petition.batch.control.BatchQuery;
import org.tadamun.petition.batch.control.EvidenceRules;
import org.tadamun.petition.batch.control.EvidenceStore;
import org.tadamun.petition.batch.entity.Batch;
import org.tadamun.petition.batch.entity.BatchDetails;
import org.tadamun.petition.batch.entity.BatchRefused;
import org.tadamun.petition.batch.entity.BatchState;
import org.tadamun.petition.correction.boundary.Corrections;
import org.tadamun.petition.correction.entity.CorrectionKey;
import org.tadamun.petition.file.boundary.FileContent;
import org.tadamun.petition.file.boundary.FileUpload;
import org.tadamun.petition.petition.boundary.PetitionRows;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.secondperson.boundary.Awaited;
import org.tadamun.petition.secondperson.boundary.SecondPersons;
import org.tadamun.petition.secondperson.entity.SecondKind;
import org.tadamun.petition.tally.boundary.CountryTally;
import org.tadamun.petition.version.entity.CollectedVersion;

/**
 * Enters, checks, rejects and withdraws batches. A version is the one that the caller saw, or null
 * if the caller relies on the state alone.
 */
@Stateless
public class Batches {

  private static final String SUBJECT = "batch";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private Corrections corrections;
  @EJB private CountryTally tally;
  @EJB private CurrentActor actor;
  @EJB private SecondPersons second;
  @Inject private BatchPolicy policy;
  @Inject private EvidenceStore store;
  @Inject private Clock clock;
  @Inject private Event<FiguresChanged> figures;

  /**
   * Enters a batch, for the present version of the text unless another one is named, and asks for a
   * second person to check it.
   *
   * @param file the evidence, or null where the details state its name and hash
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public BatchView submit(String petitionSlug, BatchDetails given, FileUpload file) {
    Petition petition = petition(petitionSlug);
    access.require(Permission.PETITION_WRITE, petition.campaignId());
    CampaignView campaign = requireCounting(petition);
    CollectedVersion under = CollectedVersion.of(petition, given.textVersion());
    BatchDetails details = policy.check(given, under, file, clock.instant());
    access.requireCountry(Permission.PETITION_WRITE, campaign.id(), details.country());
    refuseSecondUse(petition, details);
    Batch batch = new Batch(petition, details, actor.name(), clock.instant());
    em.persist(batch);
    if (file != null) {
      keep(batch, file);
    }
    BatchView submitted = changed(batch, "submitted", null);
    second.ask(
        SecondKind.BATCH,
        PetitionView.of(petition),
        Awaited.in(Set.of(details.country()), batch.enteredBy()));
    return submitted;
  }

  /** Adds the file to a batch that was entered with its hash. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public BatchView addEvidence(String id, FileUpload file) {
    Batch batch = lock(id, null);
    EvidenceRules.requirePromised(file, batch.details().evidence());
    if (batch.isEvidenceKept()) {
      throw new InvalidInput("evidence", "batch.error.kept");
    }
    if (batch.isEvidenceForgotten()) {
      throw new InvalidInput("evidence", "batch.error.erased");
    }
    keep(batch, file);
    return changed(batch, "evidence-added", batch.state());
  }

  /** Returns the file itself; each reading is recorded in the audit trail. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public FileContent evidence(String id) {
    Batch batch = BatchQuery.reachable(em, access, id);
    FileContent content = store.read(batch);
    record(batch, "evidence-read", null, null);
    return content;
  }

  /**
   * Checks a batch, which makes it count. The one who entered it may not do so.
   *
   * @throws org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded if the caller entered it
   * @throws BatchRefused if the figures are final, or another batch with the same file counts
   * @throws org.tadamun.kernel.access.boundary.refusal.OneOrganisation if the caller is another key
   *     of the organisation that entered it
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public BatchView check(String id, Integer version) {
    Batch batch = BatchQuery.reachable(em, access, id);
    ActingPerson second = persons.in(batch.petition().campaignId());
    List<Batch> alike = lockAlike(batch);
    requireSeen(batch, version);
    BatchState before = batch.state();
    Instant now = clock.instant();
    batch.check(second, now);
    requireCounting(batch.petition());
    alike.stream()
        .filter(other -> other != batch && other.state().counts())
        .findFirst()
        .ifPresent(
            other -> {
              throw new BatchRefused.CountedBefore(other);
            });
    count(batch, now, +1);
    return changed(batch, "checked", before);
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public BatchView reject(String id, Integer version, String reason) {
    ActingPerson second = persons.in(BatchQuery.reachable(em, access, id).petition().campaignId());
    Batch batch = lock(id, version);
    BatchState before = batch.state();
    batch.refuseUnless(BatchState.REJECTED, "reject");
    batch.reject(second, policy.reason(reason), clock.instant());
    return changed(batch, "rejected", before);
  }

  /** Ends a batch and takes what it added out of the tally, also after the petition has ended. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public BatchView withdraw(String id, Integer version, String reason) {
    Batch batch = lock(id, version);
    BatchState before = batch.state();
    Instant now = clock.instant();
    batch.refuseUnless(BatchState.WITHDRAWN, "withdraw");
    batch.withdraw(actor.name(), policy.reason(reason), now);
    if (before.counts()) {
      count(batch, now, -1);
      logWithdrawal(batch, now);
    }
    return changed(batch, "withdrawn", before);
  }

  private void count(Batch batch, Instant now, int sign) {
    BatchDetails details = batch.details();
    tally.book(
        batch.petition().id(),
        batch.textVersion(),
        details.source().counted(),
        details.country(),
        now,
        (long) sign * details.number());
  }

  /** Writes the public correction: a figure that falls without a reason looks tampered with. */
  private void logWithdrawal(Batch batch, Instant now) {
    BatchDetails details = batch.details();
    corrections.book(
        CorrectionKey.withdrawal(
            batch.petition().id(),
            batch.textVersion(),
            now,
            details.country(),
            CorrectionKey.BATCH,
            batch.id()),
        now,
        Map.of(details.source().counted(), -(long) details.number()));
  }

  private void keep(Batch batch, FileUpload file) {
    batch.keepEvidence(clock.instant());
    em.flush();
    store.keep(batch, file.content());
  }

  private CampaignView requireCounting(Petition petition) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    policy.requireCounting(petition.state(), campaign.state());
    return campaign;
  }

  private void refuseSecondUse(Petition petition, BatchDetails details) {
    boolean used =
        em.createQuery(
                "select b.state from Batch b where b.petition = :petition"
                    + " and b.evidenceHash = :hash and b.country = :country and b.source = :source",
                BatchState.class)
            .setParameter("petition", petition)
            .setParameter("hash", details.evidence().sha256())
            .setParameter("country", details.country())
            .setParameter("source", details.source())
            .getResultStream()
            .anyMatch(BatchState::isAlive);
    if (used) {
      throw new InvalidInput("evidence", "batch.error.used");
    }
  }

  /**
   * Locks all batches with the same file, this one included: one file may have been entered twice
   * at the same time. The fixed order makes the second of two simultaneous checks wait for the
   * first.
   */
  private List<Batch> lockAlike(Batch batch) {
    BatchDetails details = batch.details();
    List<Batch> alike =
        em.createQuery(
                "select b from Batch b where b.petition = :petition and b.evidenceHash = :hash"
                    + " and b.country = :country and b.source = :source order by b.id",
                Batch.class)
            .setParameter("petition", batch.petition())
            .setParameter("hash", details.evidence().sha256())
            .setParameter("country", details.country())
            .setParameter("source", details.source())
            .getResultList();
    alike.forEach(one -> em.refresh(one, LockModeType.PESSIMISTIC_WRITE));
    return alike;
  }

  private BatchView changed(Batch batch, String verb, BatchState before) {
    em.flush();
    record(batch, verb, before == null ? null : before.name(), trailWords(batch));
    figures.fire(new FiguresChanged(batch.petition().campaignId(), "signatures"));
    return BatchView.of(batch);
  }

  private void record(Batch batch, String verb, String from, String to) {
    long campaign = batch.petition().campaignId();
    audit.record(SUBJECT + "." + verb, SUBJECT, batch.publicId(), campaign, from, to);
  }

  /** What the audit trail keeps of a batch: what it counts for, and no person. */
  private static String trailWords(Batch batch) {
    BatchDetails details = batch.details();
    return "%s %s %s %d version %d"
        .formatted(
            batch.state(),
            details.source(),
            details.country(),
            details.number(),
            batch.textVersion());
  }

  /** Locks the batch, so that the second of two simultaneous decisions sees the first. */
  private Batch lock(String id, Integer version) {
    Batch batch = BatchQuery.reachable(em, access, id);
    em.refresh(batch, LockModeType.PESSIMISTIC_WRITE);
    requireSeen(batch, version);
    return batch;
  }

  private static void requireSeen(Batch batch, Integer version) {
    if (version != null) {
      Stale.refuseUnless(version, batch.version());
    }
  }

  private Petition petition(String slug) {
    return PetitionRows.require(em, slug);
  }
}
