package org.tadamun.actions.programme.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.programme.boundary.ProgrammeFilter;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;
import org.tadamun.kernel.database.boundary.ListQuery;

/** Reads public actions: upcoming and called off ones forwards, then past ones backwards. */
public final class ProgrammeQuery {

  private static final String AFTER =
      "(a.schedule.startsAt > :start or (a.schedule.startsAt = :start and a.id > :last))";
  private static final String BEFORE =
      "(a.schedule.startsAt < :start or (a.schedule.startsAt = :start and a.id < :last))";

  private final EntityManager em;
  private final long campaignId;
  private final ProgrammeFilter filter;

  public ProgrammeQuery(EntityManager em, long campaignId, ProgrammeFilter filter) {
    this.em = em;
    this.campaignId = campaignId;
    this.filter = filter;
  }

  /** Reads at most this many from the cursor on, through all parts. */
  public List<Action> from(ProgrammeCursor cursor, int most) {
    List<Action> found = new ArrayList<>();
    for (Part part : Part.values()) {
      boolean wanted = filter.part() == null || filter.part() == part;
      if (wanted && part.compareTo(cursor.part()) >= 0 && found.size() < most) {
        found.addAll(part(cursor.in(part), most - found.size()));
      }
    }
    return found;
  }

  /** The actions of a file, so that the oldest are left out; one more than it holds. */
  public List<Action> forFile(Instant now) {
    return from(ProgrammeCursor.beginning(now), ProgrammeFile.MOST + 1);
  }

  /** The number of one part, whatever part the filter asks for. */
  public long count(Part part, Instant now) {
    return narrowed(part, now).count(em);
  }

  private List<Action> part(ProgrammeCursor cursor, int most) {
    boolean forwards = cursor.part() != Part.PAST;
    ListQuery<Action> part = narrowed(cursor.part(), cursor.asOf());
    if (!cursor.isStart()) {
      part.where(forwards ? AFTER : BEFORE, "start", cursor.start()).bind("last", cursor.last());
    }
    String order = part.order("a.schedule.startsAt", forwards);
    return part.query(em, ProgrammePart.SELECT, order, Action.class)
        .setMaxResults(most)
        .getResultList();
  }

  /** The country codes of public actions, in no particular order. */
  public List<String> countries() {
    return ProgrammePart.publicOnes(campaignId)
        .where("a.place.country is not null")
        .query(em, "select distinct a.place.country from Action a", "", String.class)
        .getResultList();
  }

  /** Only of what is past is it asked: whoever reads that learns too what was called off. */
  private ListQuery<Action> narrowed(Part part, Instant now) {
    boolean held = filter.held() && part == Part.PAST;
    return ProgrammePart.publicOnes(campaignId)
        .where(ProgrammePart.condition(part), "now", now)
        .where("a.state = :tookPlace", "tookPlace", held ? ActionState.TOOK_PLACE : null)
        .where("a.place.country = :country", "country", filter.country())
        .where("a.kind = :kind", "kind", filter.kind());
  }
}
