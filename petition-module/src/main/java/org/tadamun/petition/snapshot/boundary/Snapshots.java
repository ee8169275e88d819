package org.tadamun.petition.snapshot.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.AddresseeView;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.addressee.entity.AddresseeDetails;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.kernel.text.boundary.Languages;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.boundary.Petitions;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.snapshot.control.PackReach;
import org.tadamun.petition.snapshot.control.PackTarget;
import org.tadamun.petition.snapshot.control.Packing;
import org.tadamun.petition.snapshot.control.reading.ChapterReader;
import org.tadamun.petition.snapshot.control.reading.CorrectionReader;
import org.tadamun.petition.snapshot.control.reading.FrozenNames;
import org.tadamun.petition.snapshot.control.reading.NameReader;
import org.tadamun.petition.snapshot.control.reading.PackContent;
import org.tadamun.petition.snapshot.control.reading.PackNames;
import org.tadamun.petition.snapshot.control.reading.PackReader;
import org.tadamun.petition.snapshot.entity.Snapshot;
import org.tadamun.petition.snapshot.entity.SnapshotCall;
import org.tadamun.petition.snapshot.entity.SnapshotForm;
import org.tadamun.petition.tally.boundary.CountryFigures;
import org.tadamun.petition.tally.boundary.Tallies;
import org.tadamun.petition.version.boundary.Translations;

/** Freezes figures and texts for an addressee. There is nothing that changes what was frozen. */
@Stateless
public class Snapshots {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @EJB private CurrentActor actor;
  @EJB private Petitions petitions;
  @EJB private Tallies tallies;
  @EJB private Translations translations;
  @Inject private Clock clock;
  @Inject private Languages languages;
  @Inject private ChapterReader chapters;
  @Inject private CorrectionReader corrections;
  @Inject private NameReader names;
  @Inject private PackReach reach;
  @Inject private PackReader reader;
  @Inject private Packing packing;
  @Inject private PackTarget target;
  @Inject private Secrets secrets;

  @Inject
  @ConfigProperty(name = "tadamun.base-url")
  private String baseUrl;

  /**
   * A pack that was asked for.
   *
   * @param already whether the same form had made it before
   */
  public record Made(SnapshotView pack, boolean already) {}

  /**
   * As {@link #freeze}, at most once for a form, however often it is sent: who presses twice waits
   * for the first, is refused by the database, and finds its pack when he tries again ({@code
   * UniqueViolation#onceMore}). Another content of the form makes another pack.
   *
   * @param form what the form has of its own, that no other has
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Made freezeOnce(String petitionSlug, SnapshotRequest request, String form) {
    String hash = Secrets.tokenHash(form + ' ' + petitionSlug + ' ' + request);
    SnapshotCall earlier = em.find(SnapshotCall.class, hash);
    return earlier == null
        ? new Made(freeze(petitionSlug, request, hash), false)
        : new Made(SnapshotView.of(reach.require(earlier.snapshot())), true);
  }

  /**
   * The figures of this moment; whatever is booked a moment later is in the next pack.
   *
   * @throws Stale where another text is signed now than the request names
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public SnapshotView freeze(String petitionSlug, SnapshotRequest request) {
    return freeze(petitionSlug, request, null);
  }

  private SnapshotView freeze(String petitionSlug, SnapshotRequest asked, String call) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    access.require(Permission.PETITION_WRITE, petition.campaignId());
    SnapshotRequest request =
        asked.languages() == null
            ? asked.in(translations.of(petition.id(), petition.text()), languages)
            : asked;
    AddresseeView addressee = check(petition, request);
    AddresseeDetails details = addressee.details();
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), details.hostCountry());
    if (request.version() != null) {
      Stale.refuseUnless(request.version(), petition.textVersion());
    }
    Instant now = clock.instant();
    Snapshot snapshot =
        new Snapshot(
            em.getReference(Petition.class, petition.id()),
            new Snapshot.For(addressee.id(), details.name(), details.hostCountry(), details.city()),
            request.languages(),
            actor.name(),
            now);
    if (call != null) {
      em.persist(new SnapshotCall(call, snapshot, now));
      em.flush();
    }
    packing.fill(snapshot, content(snapshot, request, petition, addressee), secrets.signingKey());
    em.persist(snapshot);
    em.flush();
    SnapshotView frozen = SnapshotView.of(snapshot);
    String told =
        "%s %d %s%s"
            .formatted(
                petitionSlug,
                frozen.total(),
                frozen.manifest().sha256(),
                request.wantsNames() ? " with names" : "");
    audit.record("snapshot.frozen", "snapshot", frozen.id(), petition.campaignId(), null, told);
    return frozen;
  }

  /** What the total would be if it were frozen now. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public long total(String petitionSlug) {
    PetitionView petition = petitions.bySlug(petitionSlug).orElseThrow(NotFound::new);
    access.require(Permission.PETITION_WRITE, petition.campaignId());
    return total(petition);
  }

  /** Then and now, and what was taken back in between. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public SnapshotChange change(String id) {
    Snapshot snapshot = reach.require(id);
    PetitionView petition = petitions.bySlug(snapshot.petition().slug()).orElseThrow(NotFound::new);
    return new SnapshotChange(
        snapshot.total(),
        tallies.countsNow(petition, snapshot.textVersion()).total(),
        corrections.since(snapshot),
        names(snapshot));
  }

  /**
   * Whether who is named in it may be named to its addressee now: of which country he is may have
   * been put right since, the campaign be directed elsewhere, and somebody have said no.
   */
  @RolesAllowed(Permission.ADDRESSEE_WRITE)
  public NamesNow names(String id) {
    return names(reach.requireForDelivery(id));
  }

  private NamesNow names(Snapshot snapshot) {
    AddresseeView addressee = addressees.byId(snapshot.addressee().id()).orElseThrow();
    PetitionView petition = PetitionView.of(snapshot.petition());
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow();
    FrozenNames frozen =
        FrozenNames.in(snapshot.file(SnapshotForm.JSON, null).orElseThrow().content());
    String country = target.of(campaign, addressee);
    long noMore =
        frozen.noMore(
            goesOn ->
                names.each(
                    petition, snapshot.textVersion(), country, (id, one) -> goesOn.test(one)));
    return new NamesNow(frozen.mayReach(country), noMore);
  }

  /** With which every manifest is signed. */
  @PermitAll
  public SigningKeyView key() {
    return SigningKeyView.of(secrets.signingKey());
  }

  private PackContent content(
      Snapshot snapshot, SnapshotRequest request, PetitionView petition, AddresseeView addressee) {
    CampaignView campaign = campaigns.byId(petition.campaignId()).orElseThrow(NotFound::new);
    String country = target.of(campaign, addressee);
    if (request.wantsNames()) {
      PackNames.requireRoom(names.count(petition, country));
    }
    // Who is named before and after the figures are read counts in them, whoever comes or goes
    // meanwhile.
    Map<Long, PackNames.Named> named = named(request, petition, country);
    PackReader.Read read = reader.read(petition);
    snapshot.read(read.asOf());
    snapshot.add(CorrectionReader.FIGURES, read.stated());
    named.keySet().retainAll(named(request, petition, country).keySet());
    ChapterReader.Told told = chapters.read(campaign.id(), country != null);
    told.stated().forEach(snapshot::add);
    return new PackContent(
        snapshot.publicId(),
        snapshot.asOf(),
        campaign,
        petition,
        translations.of(petition.id(), petition.text()),
        addressee,
        read.figures(),
        new PackNames(request.wantsNames(), country, List.copyOf(named.values())),
        told.tables(),
        request.wantsSideBySide(),
        baseUrl,
        secrets.signingKey().fingerprint());
  }

  private Map<Long, PackNames.Named> named(
      SnapshotRequest request, PetitionView petition, String country) {
    return request.wantsNames() ? names.read(petition, country) : new TreeMap<>();
  }

  private AddresseeView check(PetitionView petition, SnapshotRequest request) {
    Violations violations = new Violations();
    request.check(violations, languages);
    if (request.wantsNames() && actor.isKey()) {
      // Another system reads a name by a consent to its organisation, in the list (ADR 143, 213).
      violations.add("names", "snapshot.error.names-key");
    }
    violations.throwIfAny();
    return addressees
        .byPublicId(request.addressee())
        .filter(one -> one.campaignId() == petition.campaignId())
        .orElseThrow(() -> new InvalidInput("addressee", "kernel.error.choice"));
  }

  private long total(PetitionView petition) {
    return tallies.exact(petition).stream().mapToLong(CountryFigures::total).sum();
  }
}
