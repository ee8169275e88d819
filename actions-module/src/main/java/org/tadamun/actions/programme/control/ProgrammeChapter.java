package org.tadamun.actions.programme.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.kernel.document.boundary.CampaignChapter;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.document.boundary.ShortTable.Choice;
import org.tadamun.kernel.document.boundary.ShortTable.Column;
import org.tadamun.kernel.document.boundary.ShortTable.Country;
import org.tadamun.kernel.document.boundary.ShortTable.Day;
import org.tadamun.kernel.document.boundary.ShortTable.Plain;
import org.tadamun.kernel.document.boundary.ShortTable.Written;
import org.tadamun.kernel.document.boundary.StatedValue;

/**
 * The tables of actions in a pack: those that took place, and apart from them the upcoming ones.
 * They name country and town only, never the way there.
 */
@Dependent
public class ProgrammeChapter implements CampaignChapter {

  private static final String DONE = "actions";
  private static final String HELD = " and a.state = :state and a.visibility = :public";
  private static final String PLANNED = HELD + " and a.schedule.overAt > :now";

  /** The method is last, so that the facts of older packs, which lack it, still compare. */
  private static final List<Column> COLUMNS =
      List.of(
          new Column("day", "actions.field.date"),
          new Column("kind", "actions.field.kind"),
          new Column("title", "actions.field.title"),
          new Column("locality", "actions.field.locality"),
          new Column("country", "actions.field.country"),
          new Column("headCount", "actions.field.headCount"),
          new Column("headCountMethod", "actions.field.method"));

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Inject private Clock clock;

  @Override
  public int position() {
    return 1;
  }

  @Override
  public List<ShortTable> of(long campaignId, boolean target) {
    return List.of(
        table(DONE, "actions.chapter.held", campaignId, HELD, ActionState.TOOK_PLACE),
        table(
            "actionsPlanned",
            "actions.chapter.planned",
            campaignId,
            PLANNED,
            ActionState.APPROVED));
  }

  @Override
  public String subject() {
    return DONE;
  }

  @Override
  public List<StatedValue> stated(long campaignId) {
    return query("a", campaignId, HELD, ActionState.TOOK_PLACE, "", Action.class)
        .getResultStream()
        .map(action -> StatedValue.of(action.publicId(), row(action)))
        .toList();
  }

  private ShortTable table(
      String name, String caption, long campaignId, String which, ActionState state) {
    long total = query("count(a)", campaignId, which, state, "", Long.class).getSingleResult();
    // Planned actions have no head-count, so the method's column is left out.
    int width = which.equals(PLANNED) ? COLUMNS.size() - 1 : COLUMNS.size();
    String order = " order by a.schedule.startsAt desc, a.id desc";
    List<List<Cell>> rows =
        query("a", campaignId, which, state, order, Action.class)
            .setMaxResults(ShortTable.ROWS_MOST)
            .getResultStream()
            .map(action -> row(action).subList(0, width))
            .toList();
    return new ShortTable(name, caption, total, COLUMNS.subList(0, width), rows);
  }

  private <T> TypedQuery<T> query(
      String what, long campaignId, String which, ActionState state, String order, Class<T> type) {
    TypedQuery<T> query =
        em.createQuery(
                "select " + what + " from Action a where a.campaignId = :campaign" + which + order,
                type)
            .setParameter("campaign", campaignId)
            .setParameter("state", state)
            .setParameter("public", ActionVisibility.PUBLIC);
    return which.equals(PLANNED) ? query.setParameter("now", clock.instant()) : query;
  }

  private static List<Cell> row(Action action) {
    Place place = action.details().place();
    HeadCount count = action.headCount();
    return Arrays.asList(
        new Day(action.details().schedule().localStart().toLocalDate()),
        Choice.of(action.details().kind(), "actions.kind"),
        new Written(action.details().title()),
        place == null || place.locality() == null ? null : new Plain(place.locality()),
        place == null || place.country() == null ? null : new Country(place.country()),
        count == null ? null : new ShortTable.Number(count.count()),
        count == null ? null : Choice.of(count.method(), "actions.counting"));
  }
}
