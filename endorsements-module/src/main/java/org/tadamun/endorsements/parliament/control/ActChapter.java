package org.tadamun.endorsements.parliament.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import org.tadamun.endorsements.parliament.boundary.ActFilter;
import org.tadamun.endorsements.parliament.entity.ActDetails;
import org.tadamun.endorsements.parliament.entity.ParliamentaryAct;
import org.tadamun.kernel.document.boundary.CampaignChapter;
import org.tadamun.kernel.document.boundary.ShortTable;
import org.tadamun.kernel.document.boundary.ShortTable.Cell;
import org.tadamun.kernel.document.boundary.ShortTable.Choice;
import org.tadamun.kernel.document.boundary.ShortTable.Column;
import org.tadamun.kernel.document.boundary.ShortTable.Country;
import org.tadamun.kernel.document.boundary.ShortTable.Day;
import org.tadamun.kernel.document.boundary.ShortTable.Written;

/** What was raised in parliaments, as far as a source reports it. */
@Dependent
public class ActChapter implements CampaignChapter {

  @PersistenceContext(unitName = "tadamun")
  private EntityManager em;

  @Override
  public int position() {
    return 3;
  }

  @Override
  public List<ShortTable> of(long campaignId, boolean target) {
    ActQuery query = new ActQuery(campaignId, ActFilter.SHOWN);
    List<List<Cell>> rows =
        query.rows(em, ActFilter.Order.COUNTRY, true, 0, ShortTable.ROWS_MOST).stream()
            .map(ActChapter::row)
            .toList();
    List<Column> columns =
        List.of(
            new Column("title", "endorsements.act.field.title"),
            new Column("chamber", "endorsements.act.field.chamber"),
            new Column("country", "endorsements.field.country"),
            new Column("kind", "endorsements.act.field.kind"),
            new Column("state", "endorsements.act.field.state"),
            new Column("day", "endorsements.act.field.tabled-on"));
    return List.of(
        new ShortTable(
            "parliamentaryActs", "endorsements.chapter.acts", query.count(em), columns, rows));
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
