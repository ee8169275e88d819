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

/** The petitions: read by all, written by those with {@code petition:write}. */
@Stateless
public class Petitions {

  /** The context under which a petition's fingerprint key is wrapped. */
  public static final String KEY_CONTEXT = "petition-key";

  /** A name that was taken out of them for somebody's safety must not stay in the trail. */
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

  /** As the public sees it: drafts, and those of hidden campaigns, do not exist. */
  @PermitAll
  public PetitionView requirePublic(String slug) {
    return evenHidden(slug).filter(known::isPublic).orElseThrow(NotFound::new);
  }

  /** As the public sees it; whoever may write it sees drafts too, and those of hidden campaigns. */
  @PermitAll
  public PetitionView readable(String slug) {
    return bySlug(slug).filter(this::mayWrite).orElseGet(() -> requirePublic(slug));
  }

  @PermitAll
  public boolean mayWrite(PetitionView petition) {
    return access.may(Permission.PETITION_WRITE, petition.campaignId());
  }

  /** In any state, where it may be known; for the public {@link #requirePublic} is asked. */
  @PermitAll
  public Optional<PetitionView> bySlug(String slug) {
    return evenHidden(slug).filter(known::isKnown);
  }

  /** Whoever calls: of slugs that the house itself has kept, never of one that a caller names. */
  @PermitAll
  public Optional<PetitionView> evenHidden(String slug) {
    return find(slug).map(PetitionView::of);
  }

  @PermitAll
  public Optional<PetitionView> byId(long id) {
    return Optional.ofNullable(em.find(Petition.class, id)).map(PetitionView::of);
  }

  /** In the order in which they were made; {@code MainPetition} says which one is the main. */
  @PermitAll
  public List<PetitionView> ofCampaign(long campaignId) {
    return views(PetitionRows.ofCampaign(em, campaignId));
  }

  /**
   * Those that the public may see, of campaigns of which the caller knows that they are public: the
   * newest campaign first, within it in the order in which they were made.
   *
   * @param campaign that of the last one seen, {@link Long#MAX_VALUE} from the beginning
   * @param after the last one seen of that campaign
   */
  @PermitAll
  public List<PetitionView> published(
      Collection<Long> campaignIds, long campaign, long after, int most) {
    return views(PetitionQuery.opened(em, campaignIds, campaign, after, most));
  }

  /** In any state, for whoever writes or translates it. */
  @RolesAllowed({Permission.PETITION_WRITE, Permission.TRANSLATE})
  public PetitionView writable(String slug) {
    PetitionView petition = bySlug(slug).orElseThrow(NotFound::new);
    access.requireAny(petition.campaignId(), Permission.PETITION_WRITE, Permission.TRANSLATE);
    return petition;
  }

  /**
   * As {@link #writable(String)}, those of a campaign.
   *
   * @param after the number of the last one seen, 0 from the beginning
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
    // Last (access R3): whoever asks for one that is free has made it, and the trail tells so.
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

  /** As the other; mistakes in the rest of what the caller sends are told together with its own. */
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

  /** Asks a colleague to look at it before it is opened. */
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

  /** For the demonstration, whose petition was opened long ago. */
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

  /** It was closed by mistake; it is paused then, with the dates that it had. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView reopen(String slug, int version) {
    return change(slug, version, "petition.reopened", reopening::reopen);
  }

  /** The signatures were handed over. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView deliver(String slug, int version, Handover handover) {
    return change(slug, version, "petition.delivered", handover::applyTo);
  }

  /** Whoever was addressed has answered. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public PetitionView answer(String slug, int version, PetitionReply reply) {
    return change(slug, version, "petition.answered", reply::applyTo);
  }

  /**
   * @param given what was written down wrongly of handover or answer; null where it stays
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
