package org.tadamun.petition.imports.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.ActingPerson;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.key.boundary.ActingPersons;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.petition.imports.control.ImportAuditText;
import org.tadamun.petition.imports.control.ImportPolicy;
import org.tadamun.petition.imports.control.RowReaders;
import org.tadamun.petition.imports.control.arrival.ImportArrival;
import org.tadamun.petition.imports.control.arrival.ImportReceiver;
import org.tadamun.petition.imports.entity.ImportActors;
import org.tadamun.petition.imports.entity.ImportRefused;
import org.tadamun.petition.imports.entity.ImportSetup;
import org.tadamun.petition.imports.entity.SignatureImport;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** Receives, checks, starts, stops and withdraws imports of full signatures. */
@Stateless
public class Imports {

  private static final String SUBJECT = "intake";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private CurrentActor actor;
  @EJB private ImportArrival arrival;
  @EJB private Petitions petitions;
  @Inject private ImportPolicy policy;
  @Inject private ImportReceiver receiver;
  @Inject private RowReaders readers;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.import.max-megabytes", defaultValue = "200")
  private long megabytesMost;

  /**
   * Receives a file piece by piece and guesses how to read it.
   *
   * @throws ImportRefused.TooLarge if it is larger than the configuration allows
   * @throws ImportRefused.UnderWay if another import of the same file is under way
   * @throws InvalidInput if it is empty, or there is no such petition
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public ImportView upload(String petitionSlug, ImportUpload upload) throws IOException {
    PetitionView petition =
        petitions
            .bySlug(petitionSlug)
            .orElseThrow(() -> new InvalidInput("petition", "kernel.error.choice"));
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), null);
    requireCounting(petition);
    upload.check();
    long id = arrival.begin(petition.id(), upload);
    ImportReceiver.Receipt receipt = new ImportReceiver.Receipt();
    try {
      receiver.receive(id, upload.content(), megabytesMost, receipt);
      ImportSetup guess = readers.guess(readers.head(id), upload.language());
      return arrival.end(id, receipt.hash(), receipt.bytes(), receipt.pieces(), guess);
    } catch (IOException | RuntimeException failed) {
      arrival.fail(id, receipt.pieces());
      throw failed;
    }
  }

  /** The largest file that is taken, in MB. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public long megabytesMost() {
    return megabytesMost;
  }

  /** Starts the dry run in the background, which enters nothing. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView check(String id, Integer version, ImportSetup how) {
    return inTransition(
        id,
        version,
        "checking",
        (one, by) -> {
          ImportSetup fine = policy.check(how, campaignOf(one));
          one.check(fine.called(readers.headings(one.id(), fine.form())), by, clock.instant());
        });
  }

  /** Reopens the choice of columns; the next dry run replaces the findings of the last one. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView reopenColumns(String id, Integer version) {
    return inTransition(id, version, "changed", (one, by) -> one.change(clock.instant()));
  }

  /**
   * Starts the import in the background. The caller must not have prepared it. Only staff are told
   * that nothing is new: for a key such an import runs and enters nobody (ADR 132).
   *
   * @throws org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded if the caller prepared it
   * @throws ImportRefused if nothing is new, or the figures are final
   * @throws org.tadamun.kernel.access.boundary.refusal.OneOrganisation if the caller is another key
   *     of the organisation that prepared it
   * @throws InvalidInput if the campaign has changed so that the setup is no longer valid
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView start(String id, Integer version) {
    ActingPerson second = persons.in(find(id).petition().campaignId());
    return inTransition(
        id,
        version,
        "started",
        (one, by) -> {
          one.start(second, clock.instant());
          requireCounting(petitions.byId(one.petition().id()).orElseThrow(NotFound::new));
          policy.recheck(one.setup(), campaignOf(one));
        });
  }

  /** Ends it while it runs; rows already entered stay until it is withdrawn. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView stop(String id, Integer version) {
    return inTransition(id, version, "stopped", (one, by) -> one.stop(by, clock.instant()));
  }

  /** Ends it before any row was entered. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView discard(String id, Integer version) {
    return inTransition(id, version, "discarded", (one, by) -> one.discard(by, clock.instant()));
  }

  /** Starts to take out all signatures of the import, also after the petition has ended. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView withdraw(String id, Integer version, String reason) {
    requireReason(reason);
    return inTransition(
        id, version, "withdrawn", (one, by) -> one.withdraw(by, reason.strip(), clock.instant()));
  }

  /** Checks the reason of a withdrawal. */
  static void requireReason(String reason) {
    new Violations()
        .required("reason", reason)
        .block("reason", reason, ImportActors.NOTE_MAX)
        .throwIfAny();
  }

  /**
   * Returns the file itself, while it is kept; each reading is recorded in the audit trail.
   *
   * @return a stream that fails if the file is deleted, or the caller's permission ends, meanwhile
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public InputStream file(String id) {
    SignatureImport one = find(id);
    if (one.file().pieces() == 0) {
      throw new NotFound();
    }
    record(one, "file-read", null);
    long campaign = one.petition().campaignId();
    return readers.whole(
        one.id(),
        one.file().pieces(),
        () -> access.requireCountry(Permission.PETITION_WRITE, campaign, null));
  }

  private ImportView inTransition(
      String id, Integer version, String verb, BiConsumer<SignatureImport, String> work) {
    SignatureImport one = find(id);
    em.refresh(one, LockModeType.PESSIMISTIC_WRITE);
    ImportLists.refuseStale(version, one);
    String before = one.state().name();
    work.accept(one, actor.name());
    em.flush();
    record(one, verb, before);
    return ImportView.of(one, actor);
  }

  private void record(SignatureImport one, String verb, String from) {
    audit.record(
        SUBJECT + "." + verb,
        SUBJECT,
        one.publicId(),
        one.petition().campaignId(),
        from,
        ImportAuditText.of(one));
  }

  private SignatureImport find(String id) {
    SignatureImport one = ImportLists.require(em, id);
    access.requireCountry(Permission.PETITION_WRITE, one.petition().campaignId(), null);
    return one;
  }

  private CampaignView campaignOf(SignatureImport one) {
    return campaigns.byId(one.petition().campaignId()).orElseThrow(NotFound::new);
  }

  private void requireCounting(PetitionView petition) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    if (!petition.takesConfirmations(campaign.state())) {
      throw new ImportRefused.NotCounting();
    }
  }
}
