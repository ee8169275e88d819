package org.tadamun.actions.programme.control;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.programme.boundary.ProgrammeFilter;
import org.tadamun.actions.programme.boundary.ProgrammeFilter.Part;

/** Reads public actions: upcoming and called off ones forwards, then past ones backwards. */
public final class ProgrammeQuery {

  static final String PUBLIC_ONES =
      " a.campaignId = :campaign and a.visibility = :public and a.state in :states";

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
    TypedQuery<Long> query =
        em.createQuery(
            "select count(a) from Action a where"
                + PUBLIC_ONES
                + ProgrammePart.condition(part)
                + narrowing(isHeld(part)),
            Long.class);
    bind(query, isHeld(part));
    return query.setParameter("now", now).getSingleResult();
  }

  private List<Action> part(ProgrammeCursor cursor, int most) {
    boolean forwards = cursor.part() != Part.PAST;
    String after = forwards ? ">" : "<";
    String direction = forwards ? " asc" : " desc";
    String position =
        " and (a.schedule.startsAt "
            + after
            + " :start"
            + (" or (a.schedule.startsAt = :start and a.id " + after + " :last))");
    TypedQuery<Action> query =
        em.createQuery(
            "select a from Action a left join fetch a.day where"
                + PUBLIC_ONES
                + ProgrammePart.condition(cursor.part())
                + narrowing(isHeld(cursor.part()))
                + (cursor.isStart() ? "" : position)
                + (" order by a.schedule.startsAt" + direction + ", a.id" + direction),
            Action.class);
    bind(query, isHeld(cursor.part()));
    query.setParameter("now", cursor.asOf());
    if (!cursor.isStart()) {
      query.setParameter("start", cursor.start()).setParameter("last", cursor.last());
    }
    return query.setMaxResults(most).getResultList();
  }

  /** The country codes of public actions, in no particular order. */
  public List<String> countries() {
    TypedQuery<String> query =
        em.createQuery(
            "select distinct a.place.country from Action a where"
                + PUBLIC_ONES
                + " and a.place.country is not null",
            String.class);
    return bindPublic(query).getResultList();
  }

  /**
   * Only past ones are narrowed to those that took place: called off ones are shown to all readers.
   */
  private boolean isHeld(Part part) {
    return filter.held() && part == Part.PAST;
  }

  private String narrowing(boolean held) {
    return (held ? " and a.state = :tookPlace" : "")
        + (filter.country() == null ? "" : " and a.place.country = :country")
        + (filter.kind() == null ? "" : " and a.kind = :kind");
  }

  private void bind(TypedQuery<?> query, boolean held) {
    bindPublic(query);
    if (held) {
      query.setParameter("tookPlace", ActionState.TOOK_PLACE);
    }
    if (filter.country() != null) {
      query.setParameter("country", filter.country());
    }
    if (filter.kind() != null) {
      query.setParameter("kind", filter.kind());
    }
  }

  private <T> TypedQuery<T> bindPublic(TypedQuery<T> query) {
    return query
        .setParameter("campaign", campaignId)
        .setParameter("public", ActionVisibility.PUBLIC)
        .setParameter("states", ActionState.PUBLIC_ONES);
  }
}
