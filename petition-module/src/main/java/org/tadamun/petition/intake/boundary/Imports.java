package org.tadamun.petition.intake.boundary;

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
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
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
import org.tadamun.kernel.secret.boundary.Sha256;
import org.tadamun.petition.intake.control.ImportFiles;
import org.tadamun.petition.intake.control.ImportPolicy;
import org.tadamun.petition.intake.control.ImportTold;
import org.tadamun.petition.intake.control.RowReaders;
import org.tadamun.petition.intake.control.arrival.ImportArrival;
import org.tadamun.petition.intake.entity.ImportRefused;
import org.tadamun.petition.intake.entity.ImportSetup;
import org.tadamun.petition.intake.entity.ImportStory;
import org.tadamun.petition.intake.entity.SignatureImport;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;

/** Bringing, checking, starting, stopping and withdrawing imports of full signatures. */
@Stateless
public class Imports {

  private static final String SUBJECT = "intake";
  private static final long MEGABYTE = 1024 * 1024;
  private static final int PIECES_AT_ONCE = 25;

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private ActingPersons persons;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private CurrentActor actor;
  @EJB private ImportArrival arrival;
  @EJB private ImportFiles files;
  @EJB private Petitions petitions;
  @Inject private ImportPolicy policy;
  @Inject private RowReaders readers;
  @Inject private Clock clock;

  @Inject
  @ConfigProperty(name = "tadamun.import.max-megabytes", defaultValue = "200")
  private long megabytesMost;

  /**
   * Takes a file in, piece by piece as it arrives, and proposes how to read it. It is for the
   * version that its people signed.
   *
   * @throws ImportRefused.TooLarge where it is larger than the configuration allows
   * @throws ImportRefused.UnderWay where it is on its way already
   * @throws InvalidInput where there is nothing in it, or there is no such petition
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
    Receipt receipt = new Receipt();
    try {
      receive(id, upload.content(), receipt);
      ImportSetup guess = readers.guess(readers.head(id), upload.language());
      return arrival.end(id, receipt.hash(), receipt.bytes, receipt.pieces, guess);
    } catch (IOException | RuntimeException failed) {
      arrival.fail(id, receipt.pieces);
      throw failed;
    }
  }

  /** The largest file that is taken, in MB. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public long megabytesMost() {
    return megabytesMost;
  }

  /** What has arrived so far. */
  private static final class Receipt {

    private final MessageDigest digest = Sha256.digest();
    private long bytes;
    private int pieces;

    String hash() {
      return HexFormat.of().formatHex(digest.digest());
    }
  }

  private void receive(long id, InputStream content, Receipt receipt) throws IOException {
    InputStream in = new DigestInputStream(content, receipt.digest);
    List<byte[]> portion = new ArrayList<>();
    byte[] piece = in.readNBytes(ImportFiles.PIECE_BYTES);
    while (piece.length > 0) {
      receipt.bytes += piece.length;
      if (receipt.bytes > megabytesMost * MEGABYTE) {
        throw new ImportRefused.TooLarge(megabytesMost);
      }
      portion.add(piece);
      if (portion.size() == PIECES_AT_ONCE) {
        keep(id, portion, receipt);
      }
      piece = in.readNBytes(ImportFiles.PIECE_BYTES);
    }
    keep(id, portion, receipt);
    if (receipt.bytes == 0) {
      throw new InvalidInput("file", "kernel.error.required");
    }
  }

  private void keep(long id, List<byte[]> portion, Receipt receipt) {
    files.append(id, receipt.pieces, portion);
    receipt.pieces += portion.size();
    portion.clear();
  }

  /** Has it looked through as told, which takes a while and changes nothing. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView check(String id, Integer version, ImportSetup how) {
    return change(
        id,
        version,
        "checking",
        (one, by) -> {
          ImportSetup fine = policy.check(how, campaignOf(one));
          one.check(fine.called(readers.headings(one.id(), fine.form())), by, clock.instant());
        });
  }

  /** Back to its columns; what a dry run found is forgotten by the next one. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView change(String id, Integer version) {
    return change(id, version, "changed", (one, by) -> one.change(clock.instant()));
  }

  /**
   * Has it entered, which takes a while. By another person than those who prepared it. That nothing
   * is new is told to staff alone: to a key it runs like any other, and brings nobody (ADR 132).
   *
   * @throws org.tadamun.kernel.access.boundary.refusal.SecondPersonNeeded where it is one of them
   * @throws ImportRefused where nothing is new, or the figures are final
   * @throws org.tadamun.kernel.access.boundary.refusal.OneOrganisation where it is another key of
   *     theirs
   * @throws InvalidInput where the campaign has changed, and what was told does not hold any more
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView start(String id, Integer version) {
    ActingPerson second = persons.in(find(id).petition().campaignId());
    return change(
        id,
        version,
        "started",
        (one, by) -> {
          one.start(second, clock.instant());
          requireCounting(petitions.byId(one.petition().id()).orElseThrow(NotFound::new));
          policy.recheck(one.setup(), campaignOf(one));
        });
  }

  /** Ends it in the middle; what has been entered stays, and can be withdrawn. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView stop(String id, Integer version) {
    return change(id, version, "stopped", (one, by) -> one.stop(by, clock.instant()));
  }

  /** Ends it before anything came of it. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView discard(String id, Integer version) {
    return change(id, version, "discarded", (one, by) -> one.discard(by, clock.instant()));
  }

  /** Has everything taken out again that it brought, after the petition's end too. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public ImportView withdraw(String id, Integer version, String reason) {
    new Violations()
        .required("reason", reason)
        .block("reason", reason, ImportStory.NOTE_MAX)
        .throwIfAny();
    return change(
        id, version, "withdrawn", (one, by) -> one.withdraw(by, reason.strip(), clock.instant()));
  }

  /**
   * The file itself, while it is kept, and he may read it; whoever reads it leaves a trace.
   *
   * @return what fails half-way where one of the two has ended
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

  private ImportView change(
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
        ImportTold.of(one));
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
