package org.tadamun.actions.dayofaction.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.DayOfAction;
import org.tadamun.actions.action.entity.place.Schedule;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.campaign.boundary.CampaignView;
import org.tadamun.kernel.campaign.boundary.Campaigns;
import org.tadamun.kernel.database.boundary.InList;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.event.boundary.FiguresChanged;
import org.tadamun.kernel.event.boundary.ThingRemoved;
import org.tadamun.kernel.problem.boundary.InvalidInput;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.problem.boundary.UniqueViolation;
import org.tadamun.kernel.problem.boundary.Violations;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.rest.boundary.Page;

/** Days of action and their boards. */
@Stateless
public class DaysOfAction {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private Campaigns campaigns;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> pages;
  @Inject private Event<FiguresChanged> figures;
  @Inject private Event<ThingRemoved> removed;

  /** Returns all of a campaign, the latest first. */
  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public List<DayOfActionView> ofCampaign(long campaignId) {
    access.require(Permission.REPORT_READ, campaignId);
    return em.createQuery(
            "select d from DayOfAction d where d.campaignId = :campaign"
                + " order by d.date desc, d.id desc",
            DayOfAction.class)
        .setParameter("campaign", campaignId)
        .getResultStream()
        .map(DayOfActionView::of)
        .toList();
  }

  /**
   * Returns a page for these campaigns, the latest first; the caller has checked that they are
   * public.
   */
  @PermitAll
  public Page<DayOfActionView> ofPublicCampaigns(Set<Long> campaignIds, String cursor, int limit) {
    DayOfActionPosition after = DayOfActionPosition.decode(cursor);
    List<DayOfAction> rows =
        campaignIds.isEmpty()
            ? List.of()
            : em.createQuery(
                    "select d from DayOfAction d where d.campaignId in :campaigns"
                        + " and (d.date < :date or (d.date = :date and d.id < :id))"
                        + " order by d.date desc, d.id desc",
                    DayOfAction.class)
                .setParameter("campaigns", InList.of(campaignIds))
                .setParameter("date", after.date())
                .setParameter("id", after.id())
                .setMaxResults(limit + 1)
                .getResultList();
    return Page.of(rows, limit, DayOfActionView::of, DayOfActionPosition::encode);
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public DayOfActionView one(String slug) {
    DayOfAction day = find(slug);
    access.require(Permission.REPORT_READ, day.campaignId());
    return DayOfActionView.of(day);
  }

  /** Returns one of this campaign; one of another campaign is not found. */
  @RolesAllowed(Permission.REPORT_READ)
  public DayOfActionView of(long campaignId, String slug) {
    if (find(slug).campaignId() != campaignId) {
      throw new NotFound();
    }
    return one(slug);
  }

  /** Returns a day of a public campaign; callers who may write it get it in any campaign. */
  @PermitAll
  public DayOfActionView readable(String slug) {
    DayOfActionView day = DayOfActionView.of(find(slug));
    if (!mayWrite(day)) {
      campaigns.byId(day.campaignId()).filter(CampaignView::isPublic).orElseThrow(NotFound::new);
    }
    return day;
  }

  /**
   * Whether there is one that the caller may know; a key of another campaign knows public ones
   * only.
   */
  @PermitAll
  public boolean isKnown(String slug) {
    return bySlug(slug)
        .map(DayOfAction::campaignId)
        .filter(
            id ->
                !access.isOutside(id)
                    || campaigns.byId(id).filter(CampaignView::isPublic).isPresent())
        .isPresent();
  }

  @PermitAll
  public boolean mayWrite(DayOfActionView day) {
    return access.mayThroughout(Permission.ACTION_WRITE, day.campaignId());
  }

  /** Returns one that the caller may write, whatever the state of its campaign. */
  @RolesAllowed(Permission.ACTION_WRITE)
  public DayOfActionView writable(String slug) {
    DayOfAction day = find(slug);
    access.requireCountry(Permission.ACTION_WRITE, day.campaignId(), null);
    return DayOfActionView.of(day);
  }

  @PermitAll
  public Board publicBoard(String slug) {
    DayOfAction day = find(slug);
    campaigns.byId(day.campaignId()).filter(CampaignView::isPublic).orElseThrow(NotFound::new);
    return board(day, true);
  }

  @RolesAllowed({Permission.REPORT_READ, Permission.SYSTEM})
  public Board board(String slug) {
    DayOfAction day = find(slug);
    access.require(Permission.REPORT_READ, day.campaignId());
    return board(day, false);
  }

  @RolesAllowed({Permission.ACTION_WRITE, Permission.SYSTEM})
  public DayOfActionView create(
      long campaignId, String slug, DayOfActionDraft draft, boolean sample) {
    // A day of action concerns all countries: one's own country alone is not enough to call it.
    access.requireCountry(Permission.ACTION_WRITE, campaignId, null);
    check(draft).required("slug", slug).slug("slug", slug, DayOfAction.SLUG_MAX).throwIfAny();
    if (bySlug(slug).isPresent()) {
      throw new InvalidInput("slug", "kernel.error.duplicate");
    }
    DayOfAction day =
        new DayOfAction(
            campaignId, slug, draft.title(), draft.call(), draft.date(), sample, clock.instant());
    em.persist(day);
    UniqueViolation.refuseAt("slug", em::flush);
    return recorded(day, "day-of-action.created", null, day.date().toString());
  }

  @RolesAllowed(Permission.ACTION_WRITE)
  public DayOfActionView edit(String slug, int version, DayOfActionDraft draft) {
    DayOfAction day = find(slug);
    access.requireCountry(Permission.ACTION_WRITE, day.campaignId(), null);
    check(draft).throwIfAny();
    Stale.refuseUnless(version, day.version());
    Changes changes =
        Changes.between(DayOfActionView.of(day).draft(), draft, DayOfActionDraft.PERSONAL);
    if (changes.isEmpty()) {
      return DayOfActionView.of(day);
    }
    day.describe(draft.title(), draft.call(), draft.date(), clock.instant());
    return recorded(day, "day-of-action.edited", changes.from(), changes.to());
  }

  /**
   * Removes one that was called by mistake or twice, for good, if no action belongs to it. The
   * audit trail keeps its date and no words.
   *
   * @param version the version that the caller saw, or null
   * @return the day as it was
   */
  @RolesAllowed(Permission.ACTION_WRITE)
  public DayOfActionView remove(String slug, Integer version) {
    DayOfAction day = find(slug);
    access.requireCountry(Permission.ACTION_WRITE, day.campaignId(), null);
    Stale.refuseUnless(version, day.version());
    DayOfActionView last = DayOfActionView.of(day);
    em.remove(day);
    try {
      em.flush();
    } catch (PersistenceException failed) {
      throw UniqueViolation.isNamedElsewhere(failed) ? new DayOfActionInUse() : failed;
    }
    recorded(day, "day-of-action.removed", last.date().toString(), null);
    removed.fire(new ThingRemoved(last.id()));
    return last;
  }

  private DayOfActionView recorded(DayOfAction day, String what, String before, String after) {
    em.flush();
    audit.record(what, "day-of-action", day.slug(), day.campaignId(), before, after);
    pages.fire(new CampaignChanged(day.campaignId()));
    figures.fire(new FiguresChanged(day.campaignId(), "actions"));
    return DayOfActionView.of(day);
  }

  private static Violations check(DayOfActionDraft draft) {
    Violations violations =
        new Violations()
            .required("title", draft.title())
            .texts("title", draft.title(), DayOfAction.TITLE_MAX)
            .texts("call", draft.call(), DayOfAction.CALL_MAX)
            .required("date", draft.date());
    if (draft.date() != null
        && (draft.date().getYear() < Schedule.FIRST_YEAR
            || draft.date().getYear() > Schedule.LAST_YEAR)) {
      violations.add("date", "kernel.error.date");
    }
    return violations;
  }

  private Board board(DayOfAction day, boolean onlyPublic) {
    List<Board.Place> places =
        em.createQuery(
                "select a from Action a left join fetch a.day where a.day = :day"
                    + " order by a.schedule.startsAt, a.place.country, a.place.locality, a.id",
                Action.class)
            .setParameter("day", day)
            .getResultStream()
            .filter(action -> !onlyPublic || action.isPublic())
            .map(DaysOfAction::place)
            .toList();
    return new Board(day.slug(), day.date(), places);
  }

  private static Board.Place place(Action action) {
    return new Board.Place(
        action.details().place().locality(),
        action.details().place().country(),
        action.details().schedule().localStart(),
        action.details().schedule().zone().getId(),
        action.state(),
        action.details().visibility(),
        action.publicId(),
        action.headCount());
  }

  private DayOfAction find(String slug) {
    return bySlug(slug).orElseThrow(NotFound::new);
  }

  private Optional<DayOfAction> bySlug(String slug) {
    return Records.bySlug(em, DayOfAction.class, slug);
  }
}
