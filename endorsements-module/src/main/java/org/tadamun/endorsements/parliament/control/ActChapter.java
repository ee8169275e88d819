package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ActEvent;
import org.tadamun.endorsements.parliament.entity.ActState;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.kernel.document.boundary.CampaignChapter;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.document.boundary.ShortTable.Choice;
import org.tadamun.kernel.document.boundary.ShortTable.Column;
import org.tadamun.kernel.document.boundary.ShortTable.Country;
import org.tadamun.kernel.document.boundary.ShortTable.Day;
import org.tadamun.kernel.document.boundary.ShortTable.Written;
import org.tadamun.kernel.document.boundary.StatedValue;

/**
 * The tables of parliamentary acts in a pack: public acts that were done, and apart from them the
 * planned ones.
 */
@Dependent
public class ActChapter implements CampaignChapter {

  private static final String SUBJECT = "parliamentaryActs";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("title", "endorsements.act.field.title"),
          new Column("chamber", "endorsements.act.field.chamber"),
          new Column("country", "endorsements.field.country"),
          new Column("kind", "endorsements.act.field.kind"),
          new Column("state", "endorsements.act.field.state"),
          new Column("day", "endorsements.act.field.tabled-on"));

  private static final int STATE = 4;
  private static final int DAY = 5;

  /** Index of a further fact after the columns: all states through which the act has passed. */
  private static final int COURSE = COLUMNS.size();

  private static final String BETWEEN = " ";

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public int position() {
    return 3;
  }

  @Override
  public List<ShortTable> of(long campaignId, boolean target) {
    return List.of(
        table(SUBJECT, "endorsements.chapter.acts", new ActQuery(campaignId, ActFilter.DONE)),
        table(
            SUBJECT + "Planned",
            "endorsements.chapter.acts-planned",
            ActQuery.planned(campaignId)));
  }

  @Override
  public String subject() {
    return SUBJECT;
  }

  @Override
  public List<StatedValue> stated(long campaignId) {
    return new ActQuery(campaignId, ActFilter.DONE)
        .rows(em, ActFilter.Order.COUNTRY, true, 0, Integer.MAX_VALUE).stream()
            .map(ActChapter::stated)
            .toList();
  }

  private static StatedValue stated(ParliamentaryAct act) {
    List<String> facts = new ArrayList<>(StatedValue.of(act.publicId(), row(act)).facts());
    facts.add(
        act.events().stream()
            .map(ActEvent::state)
            .filter(Objects::nonNull)
            .distinct()
            .map(ActState::name)
            .collect(Collectors.joining(BETWEEN)));
    return new StatedValue(act.publicId(), facts);
  }

  /**
   * Reaching a further state is no correction; nor is the day that tabling gives to a raised act.
   */
  @Override
  public boolean isCorrected(StatedValue then, StatedValue now) {
    List<String> lasting = new ArrayList<>(then.facts().subList(0, COURSE));
    String before = lasting.get(STATE);
    if (wentOn(before, now)) {
      lasting.set(STATE, "");
      if (before.equals(ActState.RAISED.name())) {
        lasting.set(DAY, "");
      }
    }
    return !new StatedValue(then.id(), lasting).holdsIn(now);
  }

  /**
   * Whether the act moved on from that state, and its course still has it: else it was taken back.
   */
  private static boolean wentOn(String before, StatedValue now) {
    return !before.equals(now.facts().get(STATE))
        && List.of(now.facts().get(COURSE).split(BETWEEN)).contains(before);
  }

  private ShortTable table(String name, String caption, ActQuery query) {
    List<List<Cell>> rows =
        query.rows(em, ActFilter.Order.COUNTRY, true, 0, ShortTable.ROWS_MOST).stream()
            .map(ActChapter::row)
            .toList();
    return new ShortTable(name, caption, query.count(em), COLUMNS, rows);
  }

  private static List<Cell> row(ParliamentaryAct act) {
    ActDetails details = act.details();
    return Arrays.asList(
        new Written(details.title()),
        new Written(details.chamber().name()),
        new Country(details.chamber().country()),
        Choice.of(details.kind(), "endorsements.act.kind"),
        Choice.of(act.state(), "endorsements.act.state"),
        details.tabledOn() == null ? null : new Day(details.tabledOn()));
  }
}
