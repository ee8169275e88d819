package org.tadamun.actions.programme.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.tadamun.actions.action.entity.Action;
import org.tadamun.actions.action.entity.ActionState;
import org.tadamun.actions.action.entity.ActionVisibility;
import org.tadamun.actions.action.entity.HeadCount;
import org.tadamun.actions.action.entity.place.Place;
import org.tadamun.kernel.database.boundary.ListQuery;
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
  private static final String SELECT = "select a from Action a";

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
    ListQuery<Action> planned =
        open(campaignId, ActionState.APPROVED)
            .where("a.schedule.overAt > :now", "now", clock.instant());
    // Of what is only planned nobody has counted heads, by whatever method.
    List<Column> uncounted = COLUMNS.subList(0, COLUMNS.size() - 1);
    return List.of(
        table(DONE, "actions.chapter.held", held(campaignId), COLUMNS),
        table("actionsPlanned", "actions.chapter.planned", planned, uncounted));
  }

  @Override
  public String subject() {
    return DONE;
  }

  @Override
  public List<StatedValue> stated(long campaignId) {
    return held(campaignId)
        .query(em, SELECT, "", Action.class)
        .getResultStream()
        .map(action -> StatedValue.of(action.publicId(), row(action)))
        .toList();
  }

  private ShortTable table(
      String name, String caption, ListQuery<Action> list, List<Column> columns) {
    List<List<Cell>> rows =
        list.query(em, SELECT, list.order("a.schedule.startsAt", false), Action.class)
            .setMaxResults(ShortTable.ROWS_MOST)
            .getResultStream()
            .map(action -> row(action).subList(0, columns.size()))
            .toList();
    return new ShortTable(name, caption, list.count(em), columns, rows);
  }

  private static ListQuery<Action> held(long campaignId) {
    return open(campaignId, ActionState.TOOK_PLACE);
  }

  private static ListQuery<Action> open(long campaignId, ActionState state) {
    return new ListQuery<>(Action.class, "a")
        .where("a.campaignId = :campaign", "campaign", campaignId)
        .where("a.state = :state", "state", state)
        .where("a.visibility = :public", "public", ActionVisibility.PUBLIC);
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
