package org.tadamun.petition.petition.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.secret.boundary.Secrets;
import org.tadamun.petition.petition.control.KnownPetitions;
import org.tadamun.petition.petition.control.PetitionQuery;
import org.tadamun.petition.petition.control.ReopenPolicy;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.petition.entity.PetitionOutcome;
import org.tadamun.petition.petition.entity.PetitionText;

/** Reads and writes petitions: everybody may read, {@code petition:write} is needed to write. */
@Stateless
public class Petitions {

  /** The context in which a petition's fingerprint key is encrypted. */
  public static final String KEY_CONTEXT = "petition-key";

  /** Texts left out of the audit trail, since a name may be removed from them for safety. */
  private static final String[] WORDS = {
    "text.body", "text.demands", "thanks", "shareText", "deliveredTo", "answeredBy", "answer"
  };

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private Addressees addressees;
  @EJB private TextAuthors authors;
  @Inject private Clock clock;
  @Inject private KnownPetitions known;
  @Inject private Secrets secrets;
  @Inject private Event<CampaignChanged> changes;
  @Inject private ReopenPolicy reopening;

  /** The petition if it is public; drafts and petitions of hidden campaigns do not exist. */
  @PermitAll
  public PetitionView requirePublic(String slug) {
    return evenHidden(slug).filter(known::isPublic).orElseThrow(NotFound::new);
  }

  /** As {@link #requirePublic}, but who may write the petition sees it in any state. */
  @PermitAll
  public PetitionView readable(String slug) {
    return bySlug(slug).filter(this::mayWrite).orElseGet(() -> requirePublic(slug));
  }

  @PermitAll
  public boolean mayWrite(PetitionView petition) {
    return access.may(Permission.PETITION_WRITE, petition.campaignId());
  }

  /** In any state, if the caller may know it; for the public use {@link #requirePublic}. */
  @PermitAll
  public Optional<PetitionView> bySlug(String slug) {
    return evenHidden(slug).filter(known::isKnown);
  }

  /** A petition in any state without a check of the caller: only for slugs from our own records. */
  @PermitAll
  public Optional<PetitionView> evenHidden(String slug) {
    return find(slug).map(PetitionView::of);
  }

  @PermitAll
  public Optional<PetitionView> byId(long id) {
    return Optional.ofNullable(em.find(Petition.class, id)).map(PetitionView::of);
  }

  /** In the order of creation; {@code MainPetition} chooses the main one. */
  @PermitAll
  public List<PetitionView> ofCampaign(long campaignId) {
    return views(PetitionRows.ofCampaign(em, campaignId));
  }

  /**
   * The petitions that were opened, of campaigns that the caller knows to be public; newest
   * campaign first, within it in the order of creation.
   *
   * @param campaign of the last petition seen; {@link Long#MAX_VALUE} to begin
   * @param after id of the last petition seen
   */
  @PermitAll
  public List<PetitionView> published(
      Collection<Long> campaignIds, long campaign, long after, int most) {
    return views(PetitionQuery.opened(em, campaignIds, campaign, after, most));
  }

  /** A petition in any state, for those who write or translate it. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  public PetitionView writable(String slug) {
    PetitionView petition = bySlug(slug).orElseThrow(NotFound::new);
    access.requireAny(petition.campaignId(), Permission.PETITION_WRITE, Permission.TRANSLATE);
    return petition;
  }

  /**
   * As {@link #writable(String)}, for a campaign.
   *
   * @param after id of the last petition seen, 0 to begin
   */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  public List<PetitionView> writable(long campaignId, long after, int most) {
    access.requireAny(campaignId, Permission.PETITION_WRITE, Permission.TRANSLATE);
    return views(PetitionQuery.ofCampaign(em, campaignId, after, most));
  }

  @RolesAllowed({Permission.PETITION_WRITE, Permission.SYSTEM})
  public PetitionView create(long campaignId, String slug, PetitionDraft draft) {
    access.requireCountry(Permission.PETITION_WRITE, campaignId, null);
    Violations violations =
        new Violations().required("slug", slug).slug("slug", slug, Petition.SLUG_MAX);
    draft.text().source().judge(violations);
    List<Long> whom = draft.check(campaignId, addressees, violations);
    // Checked last (access R3): probing for a free slug makes a draft, which the trail records.
    if (find(slug).isPresent()) {
      throw new InvalidInput("slug", "kernel.error.duplicate");
    }
    Instant now = clock.instant();
    Petition petition =
        new Petition(campaignId, slug, secrets.newWrappedKey(KEY_CONTEXT), draft.text(), now);
    petition.surround(draft.frame(whom), now);
    em.persist(petition);
    UniqueViolation.refuseAt("slug", em::flush);
    authors.note(petition.id(), List.of());
    audit.record("petition.created", "petition", slug, campaignId, null, "DRAFT");
    return PetitionView.of(petition);
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView edit(String slug, int version, PetitionDraft draft) {
    return edit(slug, version, draft, new Violations());
  }

  /** As {@link #edit(String, int, PetitionDraft)}, with mistakes that were found before. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView edit(String slug, int version, PetitionDraft draft, Violations mistakes) {
    PetitionView present = bySlug(slug).orElseThrow(NotFound::new);
    access.requireCountry(Permission.PETITION_WRITE, present.campaignId(), null);
    if (present.state().isBeforeSigning()) {
      draft.text().source().judge(mistakes); // Afterwards the text keeps its source anyway.
    }
    draft.judgeMoves(present, clock.instant(), mistakes);
    List<Long> whom = draft.check(present.campaignId(), addressees, mistakes);
    Stale.refuseUnless(version, present.version());
    if (draft.isSaidBy(present, whom)) {
      return present;
    }
    return change(
        slug,
        version,
        "petition.edited",
        (petition, now) -> {
          List<PetitionText> before = petition.openTexts();
          petition.write(draft.text(), now);
          petition.surround(draft.frame(whom), now);
          authors.note(petition.id(), before);
        });
  }

  /** Asks colleagues to review it before it is opened. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView submit(String slug, int version) {
    return change(slug, version, "petition.submitted", Petition::submit);
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView sendBack(String slug, int version) {
    return change(slug, version, "petition.sent-back", Petition::sendBack);
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView open(String slug, int version) {
    return change(
        slug,
        version,
        "petition.opened",
        (petition, now) -> {
          if (petition.openedAt() == null) {
            petition.current().text().check();
          }
          petition.open(now);
          if (petition.closesAt() != null && !now.isBefore(petition.closesAt())) {
            throw new InvalidInput("closesAt", "petition.error.end-is-past");
          }
        });
  }

  /** Opens it at a past moment, for the demonstration data. */
  @RolesAllowed(Permission.SYSTEM)
  public PetitionView openAt(String slug, int version, Instant moment) {
    return change(slug, version, "petition.opened", (petition, now) -> petition.open(moment));
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView pause(String slug, int version) {
    return change(slug, version, "petition.paused", Petition::pause);
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView close(String slug, int version) {
    return change(slug, version, "petition.closed", Petition::close);
  }

  /** Reopens a petition closed by mistake: it is then paused, with its former dates. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView reopen(String slug, int version) {
    return change(slug, version, "petition.reopened", reopening::reopen);
  }

  /** Records that the signatures were handed over. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView deliver(String slug, int version, Handover handover) {
    return change(slug, version, "petition.delivered", handover::applyTo);
  }

  /** Records the answer of the addressees. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView answer(String slug, int version, PetitionReply reply) {
    return change(slug, version, "petition.answered", reply::applyTo);
  }

  /**
   * @param given corrected parts of hand-over and answer; null parts stay
   */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView correct(String slug, int version, PetitionOutcome given) {
    PetitionView present = bySlug(slug).orElseThrow(NotFound::new);
    access.requireCountry(Permission.PETITION_WRITE, present.campaignId(), null);
    PetitionOutcome was = present.outcome();
    if (present.state().mayBeCorrected(was) && given.orElse(was).equals(was)) {
      Stale.refuseUnless(version, present.version());
      return present;
    }
    return change(
        slug, version, "petition.corrected", (p, now) -> PetitionReply.correct(p, given, now));
  }

  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView archive(String slug, int version) {
    return change(slug, version, "petition.archived", Petition::archive);
  }

  private PetitionView change(
      String slug, int version, String action, BiConsumer<Petition, Instant> verb) {
    Petition petition = find(slug).orElseThrow(NotFound::new);
    access.requireCountry(Permission.PETITION_WRITE, petition.campaignId(), null);
    Stale.refuseUnless(version, petition.version());
    String before = stateOf(petition);
    PetitionDraft was = PetitionRequest.told(PetitionView.of(petition));
    PetitionOutcome come = petition.outcome();
    verb.accept(petition, clock.instant());
    Changes told = Changes.between(was, PetitionRequest.told(PetitionView.of(petition)), WORDS);
    Changes came = Changes.between(come, petition.outcome(), WORDS);
    String from = told.from(came.from(before));
    String to = told.to(came.to(stateOf(petition)));
    audit.record(action, "petition", slug, petition.campaignId(), from, to);
    changes.fire(new CampaignChanged(petition.campaignId()));
    em.flush();
    return PetitionView.of(petition);
  }

  private static String stateOf(Petition petition) {
    return petition.state() + " v" + petition.current().number();
  }

  private Optional<Petition> find(String slug) {
    return PetitionRows.bySlug(em, slug);
  }

  private static List<PetitionView> views(List<Petition> petitions) {
    return petitions.stream().map(PetitionView::of).toList();
  }
}
