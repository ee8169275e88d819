package org.tadamun.petition.milestone.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.List;
import org.tadamun.kernel.access.boundary.Access;
import org.tadamun.kernel.access.boundary.CurrentActor;
import org.tadamun.kernel.access.boundary.Permission;
import org.tadamun.kernel.audit.boundary.AuditTrail;
import org.tadamun.kernel.database.boundary.ListQuery;
import org.tadamun.kernel.problem.boundary.Stale;
import org.tadamun.kernel.record.boundary.Records;
import org.tadamun.kernel.rest.boundary.Cursor;
import org.tadamun.kernel.rest.boundary.Page;
import org.tadamun.petition.milestone.entity.MilestoneTask;
import org.tadamun.petition.milestone.entity.MilestoneTaskState;
import org.tadamun.petition.petition.boundary.PetitionView;
import org.tadamun.petition.petition.entity.Petition;
import org.tadamun.petition.tally.boundary.Tallies;

/** Lists and completes the tasks about milestones that were reached. */
@Stateless
public class MilestoneTasks {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @EJB private Access access;
  @EJB private AuditTrail audit;
  @EJB private CurrentActor actor;
  @EJB private Tallies tallies;
  @Inject private Clock clock;

  /**
   * One page of a campaign's tasks, newest first.
   *
   * @param state null for open and done ones
   * @param country null for all countries
   */
  @RolesAllowed(Permission.CONSOLE_READ)
  public List<TaskView> at(
      long campaignId, MilestoneTaskState state, String country, int first, int most) {
    access.require(Permission.CONSOLE_READ, campaignId);
    return rows(list(campaignId, state, country))
        .setFirstResult(first)
        .setMaxResults(Math.min(most, Page.MOST))
        .getResultStream()
        .map(this::view)
        .toList();
  }

  /** As {@link #at}, by cursor; for keys too. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public Page<TaskView> page(
      long campaignId, MilestoneTaskState state, String country, String cursor, int limit) {
    access.require(Permission.PETITION_WRITE, campaignId);
    Cursor.Moment last = Cursor.decodeMoment(cursor);
    ListQuery<MilestoneTask> older =
        list(campaignId, state, country).before(last.at(), last.number());
    List<MilestoneTask> rows = rows(older).setMaxResults(limit + 1).getResultList();
    return Page.of(
        rows, limit, this::view, row -> new Cursor.Moment(row.createdAt(), row.id()).text());
  }

  private TypedQuery<MilestoneTask> rows(ListQuery<MilestoneTask> list) {
    String select = "select t from MilestoneTask t";
    return list.query(em, select, list.newestFirst(), MilestoneTask.class);
  }

  @RolesAllowed(Permission.CONSOLE_READ)
  public long count(long campaignId, MilestoneTaskState state, String country) {
    access.require(Permission.CONSOLE_READ, campaignId);
    return list(campaignId, state, country).count(em);
  }

  private static ListQuery<MilestoneTask> list(
      long campaignId, MilestoneTaskState state, String country) {
    ListQuery<MilestoneTask> list =
        new ListQuery<>(MilestoneTask.class, "t")
            .where("t.campaignId = :campaign", "campaign", campaignId)
            .where("t.country = :country", "country", country);
    String not = state == MilestoneTaskState.OPEN ? "" : "not ";
    return state == null ? list : list.where("t.doneAt is " + not + "null");
  }

  /** A task that the caller may complete or reopen. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public TaskView toComplete(String id) {
    return view(find(id));
  }

  /** Marks a task as done. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public TaskView complete(String id, int version) {
    MilestoneTask task = seen(id, version);
    task.complete(actor.name(), clock.instant());
    return recorded(task, "milestone.done", "OPEN", "DONE");
  }

  /** Marks a task as open again. */
  @RolesAllowed(Permission.PETITION_WRITE)
  public TaskView reopen(String id, int version) {
    MilestoneTask task = seen(id, version);
    task.reopen(clock.instant());
    return recorded(task, "milestone.reopened", "DONE", "OPEN");
  }

  private MilestoneTask seen(String id, int version) {
    MilestoneTask task = find(id);
    em.refresh(task, LockModeType.PESSIMISTIC_WRITE);
    Stale.refuseUnless(version, task.version());
    return task;
  }

  private TaskView recorded(MilestoneTask task, String action, String from, String to) {
    audit.record(action, "milestone", task.publicId(), task.campaignId(), from, to);
    em.flush();
    return view(task);
  }

  private MilestoneTask find(String id) {
    MilestoneTask task = Records.require(em, MilestoneTask.class, id);
    access.requireCountry(Permission.PETITION_WRITE, task.campaignId(), task.mark().country());
    return task;
  }

  private TaskView view(MilestoneTask task) {
    PetitionView petition = PetitionView.of(em.find(Petition.class, task.petitionId()));
    return TaskView.of(task, tallies.exactCached(petition), tallies.smallCells(petition));
  }
}
