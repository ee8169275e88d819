package org.tadamun.actions.action.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tadamun.actions.action.control.ActionDraftReader;
import org.tadamun.actions.action.control.ActionQuery;
import org.tadamun.actions.action.control.ActionSlugs;
import org.tadamun.actions.action.control.waiting.WaitingActions;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionDetails;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.DayOfAction;
import org.tadamun.actions.action.entity.StillRunning;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.addressee.boundary.Addressees;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.event.boundary.WordsErased;
import org.tadamun.kernel.problem.boundary.ProblemType;
import org.tadamun.kernel.problem.boundary.RetryLater;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.text.entity.LocalizedText;

/**
 * Creates, edits and commands actions. {@code version} is the version that the caller saw; null
 * relies on the state alone. Every change also empties the caches of the public pages, so that what
 * endangers people disappears at once.
 */
@Stateless
public class Actions {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private Addressees addressees;
  @EJB private CurrentActor actor;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private ActionDraftReader drafts;
  @Inject private ActionSlugs slugs;
  @EJB private WaitingActions waiting;
  @Inject private Event<CampaignChanged> pages;
  @Inject private Event<FiguresChanged> figures;
  @Inject private Event<WordsErased> erased;

  /**
   * Creates a draft; an action sent by an integrator's key is submitted and waits for a decision.
   *
   * @param slug a free one of the campaign; null makes one of kind, town and day
   */
  @RolesAllowed({Permission.ACTION_WRITE, Permission.SYSTEM})
  public ActionView create(long campaignId, String slug, ActionDraft draft, boolean sample) {
    return create(campaignId, slug, draft, sample, false, new Violations());
  }

  /**
   * As {@link #create(long, String, ActionDraft, boolean)}, with mistakes found before.
   *
   * @param zoneMeant whether the caller confirms a time zone that is not one of the country
   */
  @RolesAllowed({Permission.ACTION_WRITE, Permission.SYSTEM})
  public ActionView create(
      long campaignId,
      String slug,
      ActionDraft draft,
      boolean sample,
      boolean zoneMeant,
      Violations mistakes) {
    access.require(Permission.ACTION_WRITE, campaignId);
    if (slug != null) {
      slugs.judge(campaignId, slug, mistakes);
    }
    ActionDetails details = drafts.read(campaignId, draft, zoneMeant, mistakes);
    requireCountry(campaignId, draft);
    DayOfAction day = drafts.day(campaignId, draft.dayOfAction());
    String name = slug == null ? slugs.next(campaignId, details) : slug;
    ActionState first = actor.isKey() ? ActionState.SUBMITTED : ActionState.DRAFT;
    Action action = new Action(campaignId, name, first, details, day, sample, clock.instant());
    em.persist(action);
    if (slug == null) {
      flushWithOurSlug();
    } else {
      UniqueViolation.refuseAt("slug", em::flush);
    }
    ActionView made = recorded(action, "action.created", null);
    waiting.ask(action);
    return made;
  }

  private void requireCountry(long campaignId, ActionDraft draft) {
    access.requireCountry(
        Permission.ACTION_WRITE, campaignId, draft.place().country(), "place.country");
  }

  private void flushWithOurSlug() {
    try {
      em.flush();
    } catch (PersistenceException failed) {
      // The slug is not from the caller, so no field is at fault: a retry makes another one.
      throw UniqueViolation.in(failed) ? new RetryLater(ProblemType.UNAVAILABLE, 1) : failed;
    }
  }

  /** Returns the action for an edit. */
  @RolesAllowed(Permission.ACTION_WRITE)
  public ActionView toEdit(String id) {
    return view(find(id));
  }

  @RolesAllowed(Permission.ACTION_WRITE)
  public ActionView edit(String id, int version, ActionDraft draft) {
    return edit(id, version, draft, false, new Violations());
  }

  /**
   * Edits an action; mistakes found before are reported with those of the draft.
   *
   * @param zoneMeant as in {@code create}; not needed where zone and country stay as they are
   */
  @RolesAllowed(Permission.ACTION_WRITE)
  public ActionView edit(
      String id, int version, ActionDraft typed, boolean zoneMeant, Violations mistakes) {
    Action action = find(id);
    Instant now = clock.instant();
    ActionDraft before = view(action).draft();
    ActionDraft draft = typed.hiding(before, now, mistakes);
    boolean settled = zoneMeant || draft.hasClockOf(before);
    ActionDetails details = drafts.read(action.campaignId(), draft, settled, mistakes);
    requireCountry(action.campaignId(), draft);
    Stale.refuseUnless(version, action.version());
    Changes changes = Changes.between(before, draft, ActionDraft.PERSONAL);
    DayOfAction day = drafts.day(action.campaignId(), draft.dayOfAction());
    if (changes.isEmpty()) {
      return view(action);
    }
    ActionDetails known = action.details();
    if (campaigns.byId(action.campaignId()).filter(Actions::wasPublic).isPresent()) {
      action.keepAnnounced(now);
    }
    action.describe(details, day, now);
    ActionView edited = recorded(action, "action.edited", changes.from(), changes.to());
    waiting.askAnew(action, known);
    return edited;
  }

  @RolesAllowed({Permission.ACTION_WRITE, Permission.SYSTEM})
  public ActionView approve(String id, Integer version) {
    return change(id, version, "action.approved", Action::approve);
  }

  @RolesAllowed({Permission.ACTION_WRITE, Permission.SYSTEM})
  public ActionView reject(String id, Integer version, LocalizedText reason) {
    return change(id, version, "action.rejected", (action, now) -> action.reject(reason, now));
  }

  @RolesAllowed({Permission.ACTION_WRITE, Permission.SYSTEM})
  public ActionView postpone(String id, Integer version, LocalizedText reason) {
    return change(id, version, "action.postponed", (action, now) -> action.postpone(reason, now));
  }

  @RolesAllowed({Permission.ACTION_WRITE, Permission.SYSTEM})
  public ActionView cancel(String id, Integer version, LocalizedText reason) {
    return change(id, version, "action.cancelled", (action, now) -> action.cancel(reason, now));
  }

  /**
   * Records that it is still on, though its campaign has ended since it was announced.
   *
   * @throws StillRunning if the campaign has not ended
   */
  @RolesAllowed(Permission.ACTION_WRITE)
  public ActionView keep(String id, Integer version) {
    Action action = find(id, version);
    if (campaigns.byId(action.campaignId()).map(CampaignView::decidedAt).isEmpty()) {
      throw new StillRunning();
    }
    String before = outcome(action);
    action.keep(clock.instant());
    return recorded(action, "action.kept", before);
  }

  /**
   * Records that it took place, and the head-count if there is one. Can be repeated with a better
   * count; a report without a count keeps the one on record.
   */
  @RolesAllowed({Permission.ACTION_WRITE, Permission.SYSTEM})
  public ActionView report(String id, Integer version, ActionReport report) {
    return change(
        id,
        version,
        "action.reported",
        (action, now) -> {
          action.refuseUnlessReportable(now);
          action.tookPlace(report.after(action.headCount()), now);
        });
  }

  /**
   * Erases the way there, description, link and reason, and a slug that says more than kind, town
   * and day; outcome and figures stay. If nothing of that is left, nothing is written, but stored
   * API answers are still erased, as they may hold what an edit removed.
   */
  @RolesAllowed(Permission.ACTION_WRITE)
  public ActionView forgetPeople(String id, Integer version) {
    Action action = find(id, version);
    ActionView before = view(action);
    if (before.mayForget(clock.instant()) && !before.isErasable()) {
      erased.fire(new WordsErased(id));
      return before;
    }
    action.forgetPeople(slugs.plain(action), clock.instant());
    flushWithOurSlug();
    String renamed = action.slug().equals(before.slug()) ? "" : " " + action.slug();
    erased.fire(new WordsErased(id));
    return recorded(action, "action.people-forgotten", null, action.state() + renamed);
  }

  private ActionView change(
      String id, Integer version, String what, BiConsumer<Action, Instant> verb) {
    Action action = find(id, version);
    String before = outcome(action);
    verb.accept(action, clock.instant());
    return recorded(action, what, before);
  }

  private Action find(String id, Integer version) {
    Action action = find(id);
    Stale.refuseUnless(version, action.version());
    return action;
  }

  /** Only actions that the caller may write: the answer shows all of it. */
  private Action find(String id) {
    Action action = ActionQuery.require(em, id);
    access.requireCountry(
        Permission.ACTION_WRITE, action.campaignId(), action.details().place().country());
    return action;
  }

  private ActionView recorded(Action action, String what, String before) {
    return recorded(action, what, before, outcome(action));
  }

  private ActionView recorded(Action action, String what, String before, String after) {
    em.flush();
    audit.record(what, "action", action.publicId(), action.campaignId(), before, after);
    pages.fire(new CampaignChanged(action.campaignId()));
    figures.fire(new FiguresChanged(action.campaignId(), "actions"));
    return view(action);
  }

  private ActionView view(Action action) {
    return ActionView.of(action, addressees, clock.instant());
  }

  /** Also while offline: people may have saved what was public before. */
  private static boolean wasPublic(CampaignView campaign) {
    return campaign.state().isPublic(campaign.decidedAt() != null);
  }

  /**
   * State, head-count and reason for the audit trail, as later ones replace them. Also the moment
   * at which a hidden place would open, as some commands remove it.
   */
  private String outcome(Action action) {
    Place place = action.details().place();
    boolean opens = place.isHiddenAt(clock.instant()) && place.addressFrom() != null;
    String opening = opens ? "place.addressFrom: " + place.addressFrom() : null;
    return Stream.<Object>of(action.state(), opening, action.headCount(), action.reason())
        .filter(Objects::nonNull)
        .map(Object::toString)
        .collect(Collectors.joining(" "));
  }
}
