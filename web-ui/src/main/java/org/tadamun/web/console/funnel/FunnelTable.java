package org.tadamun.web.console.funnel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tadamun.kernel.sheet.boundary.Csv;
import org.tadamun.petition.funnel.boundary.FunnelRow;
import org.tadamun.petition.funnel.entity.FunnelStage;
import org.tadamun.web.console.frame.DisplayBean;
import org.tadamun.web.text.TextBean;

/**
 * The numbers from visit to signature as a table to download. It has first those counted by day and
 * country, then by day those that are not counted by country.
 */
@ApplicationScoped
public class FunnelTable {

  @Inject private TextBean text;
  @Inject private DisplayBean display;

  String csv(List<FunnelRow> cells, List<FunnelRow> days) {
    Csv csv = Csv.file();
    List<Object> head = new ArrayList<>();
    head.add(text.get("funnel.day"));
    head.add("ISO 3166-1");
    head.add(text.get("funnel.country"));
    Stream.of(FunnelStage.values()).forEach(stage -> head.add(text.get("funnel.stage." + stage)));
    csv.row(head.toArray());
    cells.forEach(row -> csv.row(cells(row)));
    days.stream().filter(FunnelRow::isKnown).forEach(row -> csv.row(whole(row)));
    return csv.text();
  }

  /** The row of a day with the stages that are not counted by country. */
  private Object[] whole(FunnelRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.day());
    cells.add("");
    cells.add(text.get("funnel.all-countries"));
    for (FunnelStage stage : FunnelStage.values()) {
      cells.add(stage.isByCountry() ? "" : row.of(stage));
    }
    return cells.toArray();
  }

  private Object[] cells(FunnelRow row) {
    List<Object> cells = new ArrayList<>();
    cells.add(row.day());
    cells.add(row.country());
    cells.add(display.country(row.country()));
    for (FunnelStage stage : FunnelStage.values()) {
      Long times = row.of(stage);
      cells.add(times == null ? text.get("funnel.unknown") : times);
    }
    return cells.toArray();
  }
}
