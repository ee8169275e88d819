package org.tadamun.kernel.campaign.boundary;

import jakarta.annotation.security.PermitAll;
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
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.campaign.control.CampaignRows;
import org.tadamun.kernel.campaign.control.CaseAuthors;
import org.tadamun.kernel.campaign.entity.Campaign;
import org.tadamun.kernel.campaign.entity.CampaignState;
import org.tadamun.kernel.campaign.entity.CampaignTexts;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.organisation.entity.Organisation;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.text.boundary.Countries;
import org.tadamun.kernel.text.entity.LocalizedText;

/** The campaigns of the coalition: read by everybody, written by coordinators. */
@Stateless
public class Campaigns {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CaseAuthors authors;
  @Inject private Clock clock;
  @Inject private Countries countries;
  @Inject private Event<CampaignChanged> changes;

  /** A campaign the caller may know of; before showing it, ask {@link CampaignView#isPublic}. */
  @PermitAll
  public Optional<CampaignView> bySlug(String slug) {
    return CampaignRows.bySlug(em, slug)
        .map(CampaignView::of)
        .filter(one -> one.isPublic() || !access.isOutside(one.id()));
  }

  @PermitAll
  public Optional<CampaignView> byId(long id) {
    return Optional.ofNullable(em.find(Campaign.class, id)).map(CampaignView::of);
  }

  /** A campaign for the public: drafts and campaigns offline count as not found. */
  @PermitAll
  public CampaignView requirePublic(String slug) {
    return bySlug(slug).filter(CampaignView::isPublic).orElseThrow(NotFound::new);
  }

  /**
   * As {@link #requirePublic}, but drafts and campaigns offline too if the caller may write them.
   */
  @PermitAll
  public CampaignView readable(String slug) {
    return bySlug(slug).filter(one -> one.isPublic() || mayWrite(one)).orElseThrow(NotFound::new);
  }

  @PermitAll
  public boolean mayWrite(CampaignView campaign) {
    return access.may(Permission.CAMPAIGN_WRITE, campaign.id());
  }

  /** A campaign in any state, for callers who may change it. */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView writable(String slug) {
    CampaignView campaign = bySlug(slug).orElseThrow(NotFound::new);
    access.requireCountry(Permission.CAMPAIGN_WRITE, campaign.id(), null);
    return campaign;
  }

  @PermitAll
  public List<CampaignView> publicOnes() {
    return read("", Set.of()).stream().filter(CampaignView::isPublic).toList();
  }

  /** The campaigns in which the caller may at least read. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.SYSTEM})
  public List<CampaignView> mine() {
    return reached(Permission.CONSOLE_READ);
  }

  /** The campaigns that the caller's permission reaches, in at least one country; may be none. */
  @PermitAll
  public List<CampaignView> reached(String permission) {
    return access
        .reached(permission)
        .map(ids -> ids.isEmpty() ? List.<CampaignView>of() : read(" where c.id in :ids", ids))
        .orElseGet(() -> read("", Set.of()));
  }

  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.SYSTEM})
  public CampaignView create(String slug, String ownerSlug, CampaignDraft draft, boolean sample) {
    access.requireEverywhere(Permission.CAMPAIGN_WRITE);
    access.requireNotPutOut(Permission.CAMPAIGN_WRITE);
    Violations violations =
        new Violations().required("slug", slug).slug("slug", slug, Campaign.SLUG_MAX);
    Organisation owner = owner(ownerSlug, violations);
    draft.judge(countries, null, violations).throwIfAny();
    // Checked last: a caller who tries a free slug has made the campaign, which is audited
    // (access R3).
    if (CampaignRows.bySlug(em, slug).isPresent()) {
      throw new InvalidInput("slug", "kernel.error.duplicate");
    }
    Campaign campaign =
        new Campaign(
            slug, owner, draft.languages(), ZoneId.of(draft.zone()), sample, clock.instant());
    draft.writeTo(campaign, clock.instant());
    em.persist(campaign);
    UniqueViolation.refuseAt("slug", em::flush);
    authors.note(campaign);
    audit.record("campaign.created", "campaign", slug, campaign.id(), null, "DRAFT");
    mergeSmallCells(campaign, draft, clock.instant());
    em.flush();
    return CampaignView.of(campaign);
  }

  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.TRANSLATE})
  public CampaignView edit(String slug, int version, CampaignDraft draft) {
    return edit(slug, version, draft, new Violations());
  }

  /** As {@link #edit(String, int, CampaignDraft)}; reports these mistakes with the draft's own. */
  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.TRANSLATE})
  public CampaignView edit(String slug, int version, CampaignDraft draft, Violations mistakes) {
    String tag = CampaignRows.bySlug(em, slug).map(Campaign::hashtag).orElse(null);
    draft.judge(countries, tag, mistakes).throwIfAny();
    Campaign present = open(slug, version);
    if (CampaignAuditText.of(present).says(draft)) {
      return CampaignView.of(present);
    }
    return change(
        slug,
        version,
        "campaign.edited",
        (campaign, now) -> {
          CampaignTexts before = authors.begin(campaign, draft.texts());
          draft.writeTo(campaign, now);
          authors.note(campaign, before);
          mergeSmallCells(campaign, draft, now);
        });
  }

  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.SYSTEM})
  public CampaignView goLive(String slug, int version) {
    return change(slug, version, "campaign.went-live", Campaign::goLive);
  }

  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView pause(String slug, int version) {
    return change(slug, version, "campaign.paused", Campaign::pause);
  }

  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView archive(String slug, int version) {
    return change(slug, version, "campaign.archived", Campaign::archive);
  }

  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView decide(String slug, int version, CampaignState outcome, LocalizedText words) {
    new Violations().texts("outcomeText", words, Campaign.OUTCOME_MAX).throwIfAny();
    if (outcome == null || !outcome.isOutcome()) {
      throw InvalidInput.among("outcome", CampaignState.class, CampaignState::isOutcome);
    }
    return change(
        slug, version, "campaign.decided", (campaign, now) -> campaign.decide(outcome, words, now));
  }

  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.SYSTEM})
  public CampaignView prepareOutcome(String slug, int version, LocalizedText words) {
    new Violations().texts("outcomeText", words, Campaign.OUTCOME_MAX).throwIfAny();
    return change(
        slug, version, "campaign.outcome-prepared", (one, now) -> one.prepareOutcome(words, now));
  }

  /** Undoes an outcome declared by mistake; its words are kept as prepared, unpublished. */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView takeOutcomeBack(String slug, int version) {
    return change(slug, version, "campaign.outcome-taken-back", Campaign::takeOutcomeBack);
  }

  /** Hides it at once, from any version: if people are in danger a stale page must not matter. */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView takeOffline(String slug) {
    return change(slug, null, "campaign.taken-offline", Campaign::takeOffline);
  }

  /** Needs the present version: it may have been taken offline again since the page was read. */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public CampaignView putOnline(String slug, int version) {
    return change(slug, version, "campaign.put-online", Campaign::putOnline);
  }

  /**
   * Returns null and adds a mistake if there is no such organisation. A key may name its own
   * organisation only, since it would not reach a campaign of another one; if it names none, its
   * own is taken.
   */
  private Organisation owner(String slug, Violations violations) {
    Optional<String> own = access.organisationOfKey();
    String wanted = slug == null ? own.orElse(null) : slug;
    boolean named = wanted != null && !wanted.isBlank();
    Organisation owner = named ? Records.bySlug(em, Organisation.class, wanted).orElse(null) : null;
    violations.required("owner", wanted);
    if (named && own.filter(mine -> owner == null || !mine.equals(owner.slug())).isPresent()) {
      violations.add("owner", "kernel.error.own-organisation");
    } else if (named && owner == null) {
      violations.add("owner", "kernel.error.choice");
    }
    return owner;
  }

  private Campaign open(String slug, Integer version) {
    Campaign campaign = CampaignRows.require(em, slug);
    access.requireCountry(Permission.CAMPAIGN_WRITE, campaign.id(), null);
    if (version != null) {
      Stale.refuseUnless(version, campaign.version());
    } else {
      em.refresh(campaign, LockModeType.PESSIMISTIC_WRITE);
    }
    return campaign;
  }

  private CampaignView change(
      String slug, Integer version, String action, BiConsumer<Campaign, Instant> verb) {
    Campaign campaign = open(slug, version);
    CampaignAuditText before = CampaignAuditText.of(campaign);
    verb.accept(campaign, clock.instant());
    before.record(audit, action, campaign);
    changes.fire(new CampaignChanged(campaign.id()));
    em.flush();
    return CampaignView.of(campaign);
  }

  /** An entry of its own in the trail, since it matters later from when figures were in steps. */
  private void mergeSmallCells(Campaign campaign, CampaignDraft draft, Instant now) {
    Integer before = campaign.smallCells();
    if (Objects.equals(before, draft.smallCells())) {
      return;
    }
    campaign.mergeSmallCells(draft.smallCells(), now);
    audit.record(
        "campaign.small-cells",
        "campaign",
        campaign.slug(),
        campaign.id(),
        Objects.toString(before, "EXACT"),
        Objects.toString(draft.smallCells(), "EXACT"));
  }

  /** Reads any number of campaigns with the same number of statements. */
  private List<CampaignView> read(String where, Set<Long> ids) {
    var query =
        em.createQuery(
                "select c from Campaign c" + where + " order by c.createdAt desc, c.id desc",
                Campaign.class)
            .setHint("eclipselink.batch.type", "JOIN")
            .setHint("eclipselink.batch", "c.owner")
            .setHint("eclipselink.batch", "c.organisations")
            .setHint("eclipselink.batch", "c.demands");
    if (!ids.isEmpty()) {
      query.setParameter("ids", InList.of(ids));
    }
    return query.getResultList().stream().map(CampaignView::of).toList();
  }
}
