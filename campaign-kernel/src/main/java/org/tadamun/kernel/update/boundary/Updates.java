package org.tadamun.kernel.update.boundary;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.audit.boundary.Changes;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.event.boundary.CampaignChanged;
import org.tadamun.kernel.problem.boundary.NotFound;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.kernel.update.entity.Update;
import org.tadamun.kernel.update.entity.UpdateState;

/**
 * News of campaigns: read by everybody once published, written by those who may write campaigns.
 */
@Stateless
public class Updates {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @Inject private Clock clock;
  @Inject private Event<CampaignChanged> changes;

  /** Returns published news, the newest first. */
  @PermitAll
  public List<UpdateView> published(long campaignId, int most) {
    return published(campaignId, Cursor.decodeMoment(null), most);
  }

  private List<UpdateView> published(long campaignId, Cursor.Moment before, int most) {
    return em.createQuery(
            "select u from Update u where u.campaignId = :campaign and u.state = :published"
                + " and (u.publishedAt < :at or u.publishedAt = :at and u.id < :id)"
                + " order by u.publishedAt desc, u.id desc",
            Update.class)
        .setParameter("campaign", campaignId)
        .setParameter("published", UpdateState.PUBLISHED)
        .setParameter("at", before.at())
        .setParameter("id", before.number())
        .setMaxResults(most)
        .getResultStream()
        .map(UpdateView::of)
        .toList();
  }

  /**
   * Returns a page of published news.
   *
   * @param cursor of the page before, or null
   */
  @PermitAll
  public Page<UpdateView> page(long campaignId, String cursor, int most) {
    return Page.of(
        published(campaignId, Cursor.decodeMoment(cursor), most + 1),
        most,
        Function.identity(),
        last -> new Cursor.Moment(last.publishedAt(), last.number()).text());
  }

  /**
   * Returns news for the console, the newest first by time, as each node takes ids from its own
   * block. A null state means any state.
   */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE})
  public List<UpdateView> at(long campaignId, UpdateState state, int first, int most) {
    access.requireAny(campaignId, Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE);
    ListQuery<Update> list = list(campaignId).where("u.state = :state", "state", state);
    return list.query(em, "select u from Update u", list.newestFirst(), Update.class)
        .setFirstResult(first)
        .setMaxResults(Math.min(most, Page.MOST))
        .getResultStream()
        .map(UpdateView::of)
        .toList();
  }

  /** Counts by state, zeros included. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE})
  public Map<UpdateState, Long> figures(long campaignId) {
    access.requireAny(campaignId, Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE);
    return list(campaignId).allCounts(em, "u.state", UpdateState.class);
  }

  private static ListQuery<Update> list(long campaignId) {
    return new ListQuery<>(Update.class, "u")
        .where("u.campaignId = :campaign", "campaign", campaignId);
  }

  /** Returns one of this campaign; one of another campaign is not found. */
  @RolesAllowed({Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE})
  public UpdateView of(long campaignId, String id) {
    access.requireAny(campaignId, Permission.CONSOLE_READ, Permission.CAMPAIGN_WRITE);
    Update update = find(id);
    if (update.campaignId() != campaignId) {
      throw new NotFound();
    }
    return UpdateView.of(update);
  }

  /** Returns one of any campaign and state; the caller checks who may see it. */
  @PermitAll
  public Optional<UpdateView> byId(String id) {
    return Records.find(em, Update.class, id).map(UpdateView::of);
  }

  /**
   * Creates a draft; it stays hidden until a person publishes it.
   *
   * @param occasion what made the program write it, or null
   */
  @RolesAllowed({Permission.CAMPAIGN_WRITE, Permission.SYSTEM})
  public UpdateView draft(long campaignId, UpdateDraft draft, String occasion) {
    access.requireCountry(Permission.CAMPAIGN_WRITE, campaignId, null);
    draft.check();
    Update update = new Update(campaignId, draft.title(), draft.body(), occasion, clock.instant());
    em.persist(update);
    audit.record("update.drafted", "update", update.publicId(), campaignId, null, "DRAFT");
    em.flush();
    return UpdateView.of(update);
  }

  /** Replaces a draft; once published, only further languages can be added. */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public UpdateView edit(String id, int version, UpdateDraft draft) {
    draft.check();
    Update present = open(id, version);
    if (present.state() != UpdateState.WITHDRAWN
        && Changes.between(draftOf(present), draft).isEmpty()) {
      return UpdateView.of(present);
    }
    return change(
        id,
        version,
        "update.edited",
        (update, now) -> update.write(draft.title(), draft.body(), now));
  }

  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public UpdateView publish(String id, int version) {
    return change(id, version, "update.published", Update::publish);
  }

  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public UpdateView withdraw(String id, int version) {
    return change(id, version, "update.withdrawn", Update::withdraw);
  }

  /** Erases the words of withdrawn news for good. The audit trail never contained them. */
  @RolesAllowed(Permission.CAMPAIGN_WRITE)
  public UpdateView erase(String id, int version) {
    return change(id, version, "update.erased", Update::erase);
  }

  private UpdateView change(
      String id, int version, String action, BiConsumer<Update, Instant> verb) {
    Update update = open(id, version);
    String before = update.state().name();
    UpdateDraft was = draftOf(update);
    verb.accept(update, clock.instant());
    Changes told = Changes.between(was, draftOf(update), "title", "body");
    String after = told.to(update.state().name());
    audit.record(action, "update", id, update.campaignId(), told.from(before), after);
    changes.fire(new CampaignChanged(update.campaignId()));
    em.flush();
    return UpdateView.of(update);
  }

  private Update open(String id, int version) {
    Update update = find(id);
    access.requireCountry(Permission.CAMPAIGN_WRITE, update.campaignId(), null);
    Stale.refuseUnless(version, update.version());
    return update;
  }

  private static UpdateDraft draftOf(Update update) {
    return new UpdateDraft(update.title(), update.body());
  }

  private Update find(String id) {
    return Records.require(em, Update.class, id);
  }
}
